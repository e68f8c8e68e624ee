using Bot.Dialogs.Nudges;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Privacy;

/// <summary>What is kept about one child beside the register, as far as its guardians are shown it. Lists are by time, oldest first.</summary>
public sealed record PupilDossier(PupilId Pupil)
{
    /// <summary>The sessions missed, by the newest revision of each roll call, of all years.</summary>
    public IReadOnlyList<MissedSession> Missed { get; init; } = [];

    /// <summary>What else the newest revisions say of the child.</summary>
    public IReadOnlyList<KeptMark> Marks { get; init; } = [];

    /// <summary>Questions to the family, its answers and the leave it asked.</summary>
    public IReadOnlyList<SafetyQuestion> Questions { get; init; } = [];

    public IReadOnlyList<Nudge> Nudges { get; init; } = [];

    public IReadOnlyList<KeptFile> Files { get; init; } = [];

    /// <summary>Of every guardian of the child.</summary>
    public IReadOnlyList<KeptConsent> Consents { get; init; } = [];

    public IReadOnlyList<Leave> Leaves { get; init; } = [];

    /// <summary>Visits to the child's home: that they were made. What one parent said at home is not for the other.</summary>
    public IReadOnlyList<HomeVisit> Visits { get; init; } = [];

    /// <summary>The work to bring the child back: when it began and how much was noted, the teacher's own notes apart. Its words are told by a person.</summary>
    public IReadOnlyList<KeptCase> Cases { get; init; } = [];

    /// <summary>The languages that guardians of the child chose.</summary>
    public IReadOnlyDictionary<GuardianId, string> Languages { get; init; } = new Dictionary<GuardianId, string>();

    /// <summary>Who outside the school was shown something about the child.</summary>
    public IReadOnlyList<Opening> Openings { get; init; } = [];

    /// <summary>An unconfirmed report that was made before counts: it stood for the grace time.</summary>
    public static DateTimeOffset SettledAt(DateTimeOffset now) => now - SafetyPolicy.Grace;
}

/// <param name="Period">Of a skipped period; null for the others.</param>
public sealed record KeptMark(RollCallKey RollCall, KeptMarkKind Kind, int? Period);

/// <summary>The names are those of the stored marks.</summary>
public enum KeptMarkKind
{
    Late,
    LeftEarly,
    Skipped,
    Elsewhere,
}

/// <param name="OpenedOn">When the case was opened.</param>
/// <param name="Lines">How much was noted since.</param>
public sealed record KeptCase(DateOnly OpenedOn, int Lines);

/// <param name="Name">As its sender called it; null when the channel gave no name.</param>
/// <param name="From">The guardian whose chat it came from; null when that chat is nobody's any more.</param>
public sealed record KeptFile(string? Name, DateTimeOffset At, GuardianId? From);

/// <param name="Version">Of the wording that was agreed to.</param>
public sealed record KeptConsent(GuardianId Guardian, string Version, DateTimeOffset GivenAt, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Given on paper, and written down by the school.</summary>
    public bool IsOnPaper { get; init; }

    /// <summary>Who of the staff wrote it down; null for the guardian, or the roster.</summary>
    public StaffId? RecordedBy { get; init; }
}

/// <param name="By">The officer.</param>
public sealed record Opening(StaffId By, DateTimeOffset At);
