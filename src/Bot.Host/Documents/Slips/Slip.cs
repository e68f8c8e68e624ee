namespace Bot.Host.Documents.Slips;

/// <summary>What one person is handed on paper to link a chat.</summary>
/// <param name="School">Name of the school.</param>
/// <param name="Person">Whose code it is; empty when the register has no name.</param>
/// <param name="About">Why this person: the children, or the position.</param>
/// <param name="Code">The linking code.</param>
/// <param name="ValidUntil">When it ends, by the school's clock.</param>
internal sealed record Slip(string School, string Person, string About, string Code, DateTime ValidUntil);
