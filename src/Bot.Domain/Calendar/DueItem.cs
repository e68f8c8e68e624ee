using Bot.Domain.Deadlines;
using Bot.Domain.Attendance;

namespace Bot.Domain.Calendar;

/// <summary>Something the timetable wants done at an instant.</summary>
/// <param name="Key">Names the fact for ever, e.g. <c>remind:MAU01:7A:2026-11-23:morning:1</c>: it is done once, whoever fires it and how often.</param>
/// <param name="At">When it falls due.</param>
/// <param name="StaleAt">From this instant on it is not worth doing any more: it is dropped and counted.</param>
public abstract record DueItem(string Key, DateTimeOffset At, DateTimeOffset StaleAt)
{
    public bool IsStale(DateTimeOffset now) => now >= StaleAt;

    /// <summary>The homeroom teacher is reminded of a roll call that nobody has reported yet.</summary>
    /// <param name="Step">1 at <see cref="SessionTimes.RemindAt"/>, 2 at <see cref="SessionTimes.DueAt"/>; there is no third.</param>
    public sealed record RollReminder(string Key, DateTimeOffset At, DateTimeOffset StaleAt, RollCallKey RollCall, int Step, TimeOnly DueAt)
        : DueItem(Key, At, StaleAt);

    /// <summary>The leader of the grade learns that a class has not reported.</summary>
    public sealed record Escalation(string Key, DateTimeOffset At, DateTimeOffset StaleAt, RollCallKey RollCall)
        : DueItem(Key, At, StaleAt);

    /// <summary>The one round of a day in which families may be told something (totals, thanks, days before).</summary>
    public sealed record FamilyRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day)
        : DueItem(Key, At, StaleAt);

    /// <summary>Those in charge of hamlets hear of children whom no message reaches.</summary>
    public sealed record HamletRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day)
        : DueItem(Key, At, StaleAt);

    /// <summary>Somebody is asked to count the heads of a class in this session.</summary>
    public sealed record BlindCount(string Key, DateTimeOffset At, DateTimeOffset StaleAt, RollCallKey RollCall)
        : DueItem(Key, At, StaleAt);

    /// <summary>A task is due in a few days, today, or was due.</summary>
    /// <param name="DaysLeft">7, 3, 1, 0 on the last morning, -1 once it is overdue; on a day off it falls due earlier and keeps its number.</param>
    public sealed record DeadlineWarning(string Key, DateTimeOffset At, DateTimeOffset StaleAt, Tasks.StaffTask Task, int DaysLeft)
        : DueItem(Key, At, StaleAt);

    /// <summary>The classes that have not confirmed the month's report are asked for it.</summary>
    /// <param name="Month">First day of the month.</param>
    /// <param name="LastDay">The last day on which it is in time, and how the rule has it.</param>
    /// <param name="IsOpening">The first asking of the month.</param>
    /// <param name="AskingsLeft">How many follow; 0 on the last morning.</param>
    public sealed record MonthlyRoll(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Month, DueDay LastDay, bool IsOpening, int AskingsLeft)
        : DueItem(Key, At, StaleAt);

    /// <summary>The steps of the absence ladder are looked at.</summary>
    public sealed record LadderRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day, LadderMoment Moment)
        : DueItem(Key, At, StaleAt);

    /// <summary>Teachers or leaders hear of pupils who are not back behind a long break.</summary>
    /// <param name="Classes">The classes whose turn it is.</param>
    public sealed record ReturnRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day, ReturnStep Step, IReadOnlyList<ClassId> Classes)
        : DueItem(Key, At, StaleAt);

    /// <summary>Leaders, the clerk or teachers hear of a week or month.</summary>
    public sealed record DigestRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day, DigestKind Kind)
        : DueItem(Key, At, StaleAt);

    /// <summary>Leaders hear of a harvest or festival.</summary>
    /// <param name="IsAhead">It is coming; else the day is one of it.</param>
    public sealed record SeasonRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day, CalendarEntry Entry, bool IsAhead)
        : DueItem(Key, At, StaleAt);

    /// <summary>A roll of the boarding house is to be called.</summary>
    /// <param name="Step">1 and 2 for the supervisors, as <see cref="RollReminder"/>; <see cref="ForLeaders"/> behind the cut-off.</param>
    public sealed record BoardingRoll(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day, Session Session, int Step, TimeOnly DueAt)
        : DueItem(Key, At, StaleAt)
    {
        public const int ForLeaders = 3;
    }

    /// <summary>An open case had no visit for a while, or a visit has no signed minutes.</summary>
    /// <param name="Visit">The visit without minutes; null where there was none.</param>
    /// <param name="Since">The day of the visit, or since when there was none.</param>
    public sealed record VisitWarning(string Key, DateTimeOffset At, DateTimeOffset StaleAt, PupilId Pupil, Cases.HomeVisit? Visit, DateOnly Since)
        : DueItem(Key, At, StaleAt);

    /// <summary>Whoever runs the meals hears how many eat.</summary>
    public sealed record MealRound(string Key, DateTimeOffset At, DateTimeOffset StaleAt, DateOnly Day)
        : DueItem(Key, At, StaleAt);
}
