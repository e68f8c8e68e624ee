using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Dialogs.RollCalls;

/// <summary>Which absences are unexplained, and when their family is asked (design §10; C.2 rules 1 and 2).</summary>
internal static class SafetyPolicy
{
    /// <summary>How long the teacher may correct before silence counts as "đúng".</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Not earlier than this after the session began: the child may only be late.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(15);

    private static readonly TimeOnly NightBegins = new(20, 30);
    private static readonly TimeOnly NightEnds = new(6, 0);

    /// <summary>Unexcused or unstated, without a reason or with KR, and nothing heard of the family for that session.</summary>
    public static bool IsUnexplained(Absence absence, RollCallKey key, IEnumerable<SafetyQuestion> questions) =>
        absence.LacksExplanation
        && !questions.Any(question => question.Pupil == absence.Pupil && question.RollCall == key
            && question.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted);

    /// <summary>When the question goes out at the latest: after the grace time, not before the session has run a quarter of an hour; null when it is too late that day.</summary>
    public static DateTimeOffset? DueAt(SchoolRegister register, RollCallKey key, DateTimeOffset reportedAt) =>
        Allowed(register, key, Later(reportedAt + Grace, Opens(register, key)));

    /// <summary>When it goes out once the teacher has said yes.</summary>
    public static DateTimeOffset? DueAfterYes(SchoolRegister register, RollCallKey key, DateTimeOffset yesAt) =>
        Allowed(register, key, Later(yesAt, Opens(register, key)));

    /// <summary>When the chain is told of a child that is gone: not before the session has run a quarter of an hour, at any hour of the day.</summary>
    public static DateTimeOffset AlarmDueAt(SchoolRegister register, RollCallKey key, DateTimeOffset at) => Later(at, Opens(register, key));

    /// <summary>After that nobody is asked any more that day.</summary>
    public static DateTimeOffset NotAfter(SchoolRegister register, RollCallKey key) => register.Clock.At(key.Date, NightBegins);

    /// <summary>The same instant by day; by night the next morning.</summary>
    public static DateTimeOffset ByDay(SchoolRegister register, DateTimeOffset due)
    {
        var (date, time) = (register.Clock.DateOf(due), register.Clock.TimeOf(due));
        return time < NightEnds ? register.Clock.At(date, NightEnds)
            : time >= NightBegins ? register.Clock.At(date.AddDays(1), NightEnds)
            : due;
    }

    private static DateTimeOffset Opens(SchoolRegister register, RollCallKey key) =>
        register.School.TimesOf(key.Session) is { } times ? register.Clock.At(key.Date, times.Start) + AfterStart : DateTimeOffset.MinValue;

    private static DateTimeOffset? Allowed(SchoolRegister register, RollCallKey key, DateTimeOffset due)
    {
        var time = register.Clock.TimeOf(due);
        var sameDay = register.Clock.DateOf(due) == key.Date;
        return sameDay && time >= NightEnds && time < NightBegins ? due : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
