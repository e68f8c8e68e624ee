using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Ladder;

/// <summary>
/// An absence that nobody explained by the end of its day is a task of the homeroom teacher (S0-07), one at a time for a child, due on the next school
/// day; gone once no day of it is unexplained.
/// </summary>
internal static class ReasonTasks
{
    /// <summary>How far the next school day is looked for; beyond it, the day after.</summary>
    private const int DaysAhead = 30;

    private static readonly Domain.Calendar.Session[] Sessions = Enum.GetValues<Domain.Calendar.Session>();

    /// <summary>The tasks for children who were missing on that day without a reason and have no such task.</summary>
    public static IEnumerable<StaffTask> Opened(SchoolRegister register, IEnumerable<PupilDays> pupils, IReadOnlyList<StaffTask> open, DateOnly day, DateTimeOffset now) =>
        from days in pupils
        where days.IsUnexplained(day) && !open.Any(task => IsOf(task, days.Pupil.Id))
        let owner = TaskOwners.Of(register, days.Pupil.Class)
        where owner is not null
        select new StaffTask(register.School.Id, Key(days.Pupil.Id, day), TaskKind.ReasonUnknown, owner.Id, now)
        {
            Pupil = days.Pupil.Id,
            Class = days.Pupil.Class,
            Day = day,
            DueOn = DueOn(register, days.Pupil.Class, day),
        };

    /// <summary>The tasks that nobody need do any more.</summary>
    public static IEnumerable<StaffTask> Settled(IReadOnlyList<PupilDays> pupils, IEnumerable<StaffTask> open, DateOnly today) =>
        from task in open
        where task is { IsOpen: true, Kind: TaskKind.ReasonUnknown, Pupil: not null, Day: not null }
        let days = pupils.FirstOrDefault(known => known.Pupil.Id == task.Pupil)
        where days is null || !Enumerable.Range(0, Math.Max(0, today.DayNumber - task.Day!.Value.DayNumber) + 1).Any(offset => days.IsUnexplained(task.Day.Value.AddDays(offset)))
        select task;

    /// <summary>At once, where one revision takes the reason for a task away: the child was there, or the cause is known now, in all sessions of the day.</summary>
    public static IEnumerable<Effect> Follow(TurnDraft draft, SchoolRegister register, RollCall? standing, RollCall next, bool isInDoubt) =>
        from absence in isInDoubt || next.Unnamed > 0 || !next.IsReported ? [] : standing?.Absences ?? []
        where absence.LacksExplanation && !Lacks(next, absence.Pupil)
        where !OfDay(next.Key).Any(other => other != next.Key && draft.Facts.RollCalls.GetValueOrDefault(other) is { } rollCall && Lacks(rollCall, absence.Pupil))
        from task in draft.Facts.Tasks
        where IsOf(task, absence.Pupil) && task.Day == next.Key.Date
        select Close(register, task, draft.SentAt);

    /// <summary>What a turn that changes this roll call must know besides.</summary>
    public static IEnumerable<RollCallKey> OfDay(RollCallKey key) => Sessions.Select(session => key with { Session = session });

    private static bool Lacks(RollCall rollCall, PupilId pupil) => rollCall.Absences.Any(absence => absence.Pupil == pupil && absence.LacksExplanation);

    public static Effect.CloseTask Close(SchoolRegister register, StaffTask task, DateTimeOffset at) =>
        new(task.School, task.Key, register.Clock.DateOf(at), at, Outcome: LadderWording.ReasonKnown);

    private static bool IsOf(StaffTask task, PupilId pupil) => task is { IsOpen: true, Kind: TaskKind.ReasonUnknown } && task.Pupil == pupil;

    private static DateOnly DueOn(SchoolRegister register, ClassId named, DateOnly day) =>
        (register.School.Rules.InCalendarDays.HasFlag(LadderSteps.Reason) || register.Find(named) is not { } schoolClass ? null : register.Calendar.NextSchoolDay(day, schoolClass, DaysAhead)) ?? day.AddDays(1);

    private static string Key(PupilId pupil, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"reason:{pupil.Value}:{day:yyyy-MM-dd}");
}
