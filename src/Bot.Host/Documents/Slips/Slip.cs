namespace Bot.Host.Documents.Slips;

/// <summary>What one person is handed on paper to link a chat.</summary>
/// <param name="School">Name of the school.</param>
/// <param name="Person">Whose code it is; empty when the register has no name.</param>
/// <param name="About">Why this person: the children, or the position.</param>
/// <param name="Code">The linking code.</param>
/// <param name="Doors">What opens a chat with the bot, one for each channel that has such an address; empty where the bot must be looked up by hand.</param>
/// <param name="ValidUntil">When it ends, by the school's clock.</param>
public sealed record Slip(string School, string Person, string About, string Code, IReadOnlyList<SlipDoor> Doors, DateTime ValidUntil)
{
    /// <summary>What the pictures hold, each with its caption: the doors, else the bare code.</summary>
    public IReadOnlyList<SlipDoor> Pictures => Doors.Count > 0 ? Doors : [new SlipDoor("", Code)];
}
