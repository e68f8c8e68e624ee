using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Nudges;

/// <summary>"Nhờ cô gọi" as a task: due on the class's next school day, gone once the family writes.</summary>
internal static class SilentFamilyTask
{
    /// <summary>How far the next school day is looked for; beyond it, the day after.</summary>
    private const int DaysAhead = 30;

    /// <param name="unanswered">The days of the messages, oldest first: another silence is another task.</param>
    public static StaffTask Of(SchoolRegister register, Pupil pupil, StaffMember owner, IReadOnlyList<DateOnly> unanswered, DateOnly today, DateTimeOffset now) =>
        new(register.School.Id, Key(pupil.Id, unanswered[0]), TaskKind.SilentFamily, owner.Id, now)
        {
            Pupil = pupil.Id,
            Class = pupil.Class,
            Day = today,
            DueOn = (register.Find(pupil.Class) is { } schoolClass ? register.Calendar.NextSchoolDay(today, schoolClass, DaysAhead) : null) ?? today.AddDays(1),
        };

    /// <summary>The family wrote: nobody need call any more.</summary>
    public static IEnumerable<Effect> Settle(SchoolRegister register, IEnumerable<StaffTask> tasks, IEnumerable<PupilId> pupils, DateTimeOffset at) =>
        from task in tasks
        where task is { IsOpen: true, Kind: TaskKind.SilentFamily, Pupil: { } pupil } && pupils.Contains(pupil)
        select new Effect.CloseTask(task.School, task.Key, register.Clock.DateOf(at), at, Outcome: NudgeNoticeWording.FamilyWrote);

    private static string Key(PupilId pupil, DateOnly first) => string.Create(CultureInfo.InvariantCulture, $"silent:{pupil.Value}:{first:yyyy-MM-dd}");
}
