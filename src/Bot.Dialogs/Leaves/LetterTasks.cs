using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Leaves;

/// <summary>A letter that a family was asked for is a task of the homeroom teacher until it comes.</summary>
internal static class LetterTasks
{
    /// <param name="day">The first day that needs it.</param>
    public static IEnumerable<Effect> Open(SchoolRegister register, PupilId pupil, DateOnly day, DateTimeOffset at)
    {
        if (register.Find(pupil) is { } child && TaskOwners.Of(register, child.Class) is { } owner)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"letter:{pupil}:{day:yyyy-MM-dd}");
            yield return new Effect.OpenTask(new StaffTask(register.School.Id, key, TaskKind.LeaveNote, owner.Id, at) { Pupil = pupil, Class = child.Class, Day = day });
        }
    }

    /// <summary>The letter came: nothing is left to be asked for.</summary>
    public static IEnumerable<Effect> Close(TurnDraft draft, SchoolRegister register, PupilId pupil) =>
        draft.Facts.Tasks.Where(task => task is { IsOpen: true, Kind: TaskKind.LeaveNote } && task.Pupil == pupil)
            .Select(task => new Effect.CloseTask(task.School, task.Key, register.Clock.DateOf(draft.SentAt), draft.SentAt, Outcome: LeaveNoticeWording.LetterIsHere));
}
