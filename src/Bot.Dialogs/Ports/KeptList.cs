using Bot.Domain.Schools;

namespace Bot.Dialogs.Ports;

/// <summary>The register before the last list of pupils was brought in.</summary>
/// <param name="Register">Null once its day is over, or somebody in it asked to be forgotten.</param>
public sealed record KeptList(DateTimeOffset ReplacedAt, SchoolRegister? Register)
{
    public bool IsTooOld(DateTimeOffset now) => now - ReplacedAt > KeptRegister.Lifetime;

    /// <summary>The register with its classes, pupils and families as they were. A list changes nothing else, so whatever else was changed since stays.</summary>
    public static SchoolRegister Into(SchoolRegister now, SchoolRegister before)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        return new SchoolRegister(now.Version, now.School, before.Classes, now.Staff, before.Pupils, before.Guardians, now.Calendar.Entries, now.Calendar.Changes)
        {
            Covers = now.Covers,
            OwnTexts = now.OwnTexts,
        };
    }
}
