using System.Collections.Immutable;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Nudges;

/// <summary>What a round of nudges must know of a school.</summary>
/// <param name="Day">The day of the round.</param>
/// <param name="YearFrom">First day of its school year.</param>
/// <param name="Now">When the round is held.</param>
public sealed record NudgeFactsNeeded(SchoolId School, DateOnly Day, DateOnly YearFrom, DateTimeOffset Now)
{
    /// <summary>Reports made up to then count though nobody confirmed them: silence was a yes.</summary>
    public DateTimeOffset Settled => Now - SafetyPolicy.Grace;

    /// <summary>From which day on <see cref="NudgeFacts.Held"/> is wanted: enough for the week of a thanks.</summary>
    public DateOnly HeldFrom => Day.AddDays(-12);
}

/// <summary>The facts asked for.</summary>
public sealed record NudgeFacts
{
    /// <summary>Every session missed in the school year so far, by date.</summary>
    public IReadOnlyList<MissedSession> Missed { get; init; } = [];

    /// <summary>Which roll calls were reported lately.</summary>
    public IReadOnlyList<HeldSession> Held { get; init; } = [];

    /// <summary>What was said in the school year so far, by day.</summary>
    public IReadOnlyList<Nudge> Said { get; init; } = [];

    /// <summary>Pupils with a safety question or a leave about this very day.</summary>
    public IReadOnlySet<PupilId> AskedAbout { get; init; } = ImmutableHashSet<PupilId>.Empty;

    /// <summary>Pupils with an alarm that nobody closed: persons speak with their families now.</summary>
    public IReadOnlySet<PupilId> Alarmed { get; init; } = ImmutableHashSet<PupilId>.Empty;

    /// <summary>The open tasks to find a way to a family.</summary>
    public IReadOnlyList<Domain.Tasks.StaffTask> DeadNumbers { get; init; } = [];

    /// <summary>Every case of the school, by pupil and number.</summary>
    public IReadOnlyList<Domain.Cases.PupilCase> Cases { get; init; } = [];

    /// <summary>From which the classes that hear no nudges are drawn; null until a trial began.</summary>
    public string? HoldOutSeed { get; init; }

    /// <summary>Guardians who want fewer messages ("ÍT").</summary>
    public IReadOnlySet<GuardianId> WantFewer { get; init; } = ImmutableHashSet<GuardianId>.Empty;

    public IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> Contacts { get; init; } = ImmutableDictionary<Membership, IReadOnlyList<Contact>>.Empty;
}
