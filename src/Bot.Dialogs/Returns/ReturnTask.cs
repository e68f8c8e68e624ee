using System.Globalization;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Returns;

/// <summary>A child that was not back behind the first week: a task of the homeroom teacher, closed by words, or by itself once a roll call has the child in class.</summary>
internal static class ReturnTask
{
    public const string Prefix = "return:";

    public static StaffTask Of(SchoolRegister register, ClassReturn standing, Pupil pupil, StaffId owner, DateTimeOffset at) => new(
        register.School.Id, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{pupil.Id.Value}:{standing.Period.FirstDay:yyyy-MM-dd}"), TaskKind.NotBack, owner, at)
    {
        Pupil = pupil.Id,
        Class = standing.Class.Id,
        Day = standing.Period.FirstDay,
        Words = ReturnWording.Task(pupil, standing),
    };

    /// <summary>The notice is to be sent to the commune until the next school day.</summary>
    public static StaffTask OfNotice(SchoolRegister register, DueItem.ReturnRound round, StaffId owner, IReadOnlyList<ClassReturn> standings, DateTimeOffset at) => new(
        register.School.Id, string.Create(CultureInfo.InvariantCulture, $"{Prefix}notice:{round.Day:yyyy-MM-dd}:{owner.Value}"), TaskKind.Other, owner, at)
    {
        DueOn = WorkDays.After(register, round.Day, 1),
        Words = ReturnWording.NoticeTask(register, standings),
    };

    /// <summary>The open tasks about children whom a certain roll call of that day has in class.</summary>
    public static IEnumerable<Effect> Settled(SchoolRegister register, Facts facts, DateOnly day, DateTimeOffset at)
    {
        var certain = facts.RollCalls.Values.Where(rollCall => rollCall is { IsReported: true, Unnamed: 0, IsInDoubt: false } && rollCall.Key.Date == day && !rollCall.Key.Session.IsOfBoarders()).ToList();
        return facts.Tasks
            .Where(task => task is { IsOpen: true, Kind: TaskKind.NotBack, Pupil: { } pupil } && register.Find(pupil) is { } child
                && certain.Exists(rollCall => rollCall.Key.Class == child.Class && rollCall.Absences.Concat(rollCall.Elsewhere).All(absence => absence.Pupil != pupil)))
            .Select(task => new Effect.CloseTask(task.School, task.Key, day, at, By: null, ReturnWording.IsBack));
    }
}
