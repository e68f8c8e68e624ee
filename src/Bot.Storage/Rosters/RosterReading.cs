using Bot.Domain.Schools;

namespace Bot.Storage.Rosters;

/// <summary>What came of reading a roster folder: the whole register, or everything that is wrong with it; never half a register.</summary>
public abstract record RosterReading
{
    private RosterReading() { }

    /// <param name="Register">Version 0: read from files, not yet stored.</param>
    public sealed record Read(SchoolRegister Register) : RosterReading;

    /// <param name="Faults">All that was found, in the order of files and rows; never empty.</param>
    public sealed record Faulty(IReadOnlyList<RosterFault> Faults) : RosterReading;
}
