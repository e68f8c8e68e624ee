using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Returns;

/// <summary>"chưa trở lại" (E.10 150): who is not back behind a long break, by class and hamlet; behind the first week, who is a task still.</summary>
internal static class ReturnDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var register = staff.Register;
        var today = register.Clock.DateOf(scene.Message.SentAt);
        return ReturnFacts.Needed(register, [.. register.Classes.Select(schoolClass => ReturnPeriod.Of(register, schoolClass, today)).OfType<ReturnPeriod>()]) with { OpenTasks = true };
    }

    public static void List(TurnDraft draft, Party.Staff staff)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!register.Pupils.Any(pupil => MaySee(staff, pupil)))
        {
            draft.Reply(ReturnWording.NotYours, school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var standings = register.Classes.Where(schoolClass => register.PupilsOf(schoolClass.Id).Any(pupil => MaySee(staff, pupil)))
            .Select(schoolClass => ClassReturn.Of(register, draft.Facts, schoolClass, today)).OfType<ClassReturn>()
            .Select(standing => standing with { NotBack = [.. standing.NotBack.Where(one => MaySee(staff, one.Pupil))], Unnamed = staff.Member.IsOutsider ? 0 : standing.Unnamed })
            .ToList();
        var open = draft.Facts.Tasks
            .Where(task => task is { IsOpen: true, Kind: TaskKind.NotBack, Pupil: not null, Day: not null } && !standings.Exists(standing => standing.NotBack.Any(one => one.Pupil.Id == task.Pupil)))
            .Select(task => (Pupil: register.Find(task.Pupil!.Value), Since: task.Day!.Value))
            .Where(one => one.Pupil is not null && MaySee(staff, one.Pupil))
            .Select(one => (Pupil: one.Pupil!, one.Since))
            .ToList();
        if (staff.Member.IsOutsider)
        {
            draft.Add(standings.SelectMany(standing => standing.NotBack).Select(one => one.Pupil.Id).Concat(open.Select(one => one.Pupil.Id)).Distinct()
                .Select(pupil => AuditActions.SeenBy(school, staff.Member.Id, pupil, draft.SentAt)));
        }

        string[] parts =
        [
            .. standings.Count > 0 ? [ReturnWording.Board(register, standings, staff.Member.IsOutsider)] : Array.Empty<string>(),
            .. open.Count > 0 ? [ReturnWording.Tasks(register, open, today)] : Array.Empty<string>(),
        ];
        draft.Reply(parts.Length == 0 ? ReturnWording.NoBreak : string.Join('\n', parts), school);
    }

    private static bool MaySee(Party.Staff staff, Pupil pupil) =>
        staff.Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, pupil);
}
