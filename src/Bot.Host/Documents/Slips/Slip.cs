namespace Bot.Host.Documents.Slips;

/// <summary>What one person is handed on paper to link a chat.</summary>
/// <param name="School">Name of the school.</param>
/// <param name="Person">Whose code it is; empty when the register has no name.</param>
/// <param name="About">Why this person: the children, or the position.</param>
/// <param name="Code">The linking code.</param>
/// <param name="Address">Opens the chat with the code; null where the code must be sent by hand.</param>
/// <param name="ValidUntil">When it ends, by the school's clock.</param>
internal sealed record Slip(string School, string Person, string About, string Code, string? Address, DateTime ValidUntil)
{
    /// <summary>What the picture holds.</summary>
    public string Scanned => Address ?? Code;
}
