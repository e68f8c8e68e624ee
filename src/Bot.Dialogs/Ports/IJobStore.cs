using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Ports;

/// <summary>Watermarks of the minute jobs (design §9): a job's rows and its new mark are one transaction.</summary>
public interface IJobStore
{
    /// <summary>Up to which instant the job has done its work for the school; null when it never ran.</summary>
    Task<DateTimeOffset?> MarkAsync(string job, SchoolId school, CancellationToken cancellationToken);

    /// <summary>Writes effects and mark; returns false, writing nothing, when the mark is not <paramref name="seen"/> any more (another host was faster) or an effect met a conflict.</summary>
    Task<bool> CommitAsync(string job, SchoolId school, DateTimeOffset? seen, DateTimeOffset mark, IReadOnlyList<Effect> effects, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the job is known to have nothing to do at the school now: told so by <see cref="KeepQuiet"/> at this version of the register, and the time has not come.
    /// Remembered by this process alone.
    /// </summary>
    bool IsQuiet(string job, SchoolId school, long version, DateTimeOffset now);

    /// <summary>Nothing of the job can fall due at the school behind <paramref name="from"/> up to and including <paramref name="until"/>, as long as its register stays as it is.</summary>
    void KeepQuiet(string job, SchoolId school, long version, DateTimeOffset from, DateTimeOffset until);

    /// <summary>Moves the marks of quiet schools in one go; one that stands before <paramref name="since"/> or behind <paramref name="mark"/> stays.</summary>
    Task MoveQuietAsync(string job, IReadOnlyList<SchoolId> schools, DateTimeOffset since, DateTimeOffset mark, CancellationToken cancellationToken);

    /// <summary>Where there are any <see cref="DueAlarmsAsync"/>.</summary>
    Task<IReadOnlySet<SchoolId>> SchoolsWithDueAlarmsAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Where there are any <see cref="WaitingLeavesAsync"/>.</summary>
    Task<IReadOnlySet<SchoolId>> SchoolsWithWaitingLeavesAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Alarms of the school without acknowledgement whose next step is due.</summary>
    Task<IReadOnlyList<Alarm>> DueAlarmsAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Leaves of the school that nobody decided and whose stand-in is due to be told.</summary>
    Task<IReadOnlyList<Leave>> WaitingLeavesAsync(SchoolId school, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>How many alarms of all schools wait for a person, for operations.</summary>
    Task<AlarmsState> AlarmsAsync(CancellationToken cancellationToken);

    /// <summary>All jobs with their marks, for operations.</summary>
    Task<IReadOnlyList<(string Job, SchoolId School, DateTimeOffset Mark)>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds to a counter that operations look at, e.g. stale reminders dropped.</summary>
    Task CountAsync(string counter, int by, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<string, long>> CountersAsync(CancellationToken cancellationToken);
}

/// <param name="Open">Alarms without an outcome.</param>
/// <param name="Unanswered">Those of them that nobody took although everybody of their chain was told or cannot be reached.</param>
/// <param name="OldestUnanswered">When the oldest of those was raised; null when there is none.</param>
public sealed record AlarmsState(int Open, int Unanswered, DateTimeOffset? OldestUnanswered);
