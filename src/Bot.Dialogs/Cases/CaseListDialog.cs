using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Cases;

/// <summary>"hồ sơ", "hồ sơ 7A": the open cases that the person works on, by class; "sổ hỗ trợ": what was asked, promised and given, without names.</summary>
internal static class CaseListDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff) => new()
    {
        School = staff.Register.School.Id,
        OpenCases = true,
        CasesClosedSince = staff.Register.Calendar.YearOf(staff.Register.Clock.DateOf(scene.Message.SentAt)).From,
        VisitsSince = staff.Register.Calendar.YearOf(staff.Register.Clock.DateOf(scene.Message.SentAt)).From.AddYears(-1),
        CaseEntriesSince = staff.Register.Calendar.YearOf(staff.Register.Clock.DateOf(scene.Message.SentAt)).From.AddYears(-1),
    };

    public static void List(TurnDraft draft, Party.Staff staff, QueryScope? scope)
    {
        var (register, today) = (staff.Register, staff.Register.Clock.DateOf(draft.SentAt));
        if (staff.Member.IsOutsider)
        {
            draft.Reply(CaseWording.NotForOutsiders, register.School.Id);
            return;
        }

        var mine = Mine(draft, staff, scope);
        var open = mine.Where(one => one.Case.IsOpen).Select(one => (one.Pupil, one.Case, CaseVisits.ClosingOf(register, draft.Facts, one.Case)))
            .OrderBy(one => register.Classes.Index().First(taught => taught.Item.Id == one.Pupil.Class).Index).ThenBy(one => one.Case.OpenedOn).ToList();
        draft.Reply(CaseWording.List(register, open, mine.Count(one => CaseChange.IsWatched(register, one.Case, today)), today), register.School.Id);
    }

    /// <summary>Donors see no child's name: the grade says enough (S2-18, S4-15).</summary>
    public static void Support(TurnDraft draft, Party.Staff staff)
    {
        var register = staff.Register;
        var mine = Mine(draft, staff, scope: null).Select(one => one.Pupil.Id).ToHashSet();
        var lines = CaseLines.Standing(draft.Facts.CaseEntries)
            .Where(entry => entry.Kind is CaseEntryKind.SupportAsked or CaseEntryKind.SupportPromised or CaseEntryKind.SupportGiven && mine.Contains(entry.Pupil))
            .Select(entry => (entry, Grade: register.Find(register.Find(entry.Pupil)!.Class)?.Grade)).ToList();
        draft.Reply(staff.Member.IsOutsider ? CaseWording.NotForOutsiders : CaseWording.SupportBook(register, lines), register.School.Id);
    }

    private static List<(Pupil Pupil, PupilCase Case)> Mine(TurnDraft draft, Party.Staff staff, QueryScope? scope) =>
    [
        .. from known in draft.Facts.Cases
           let pupil = staff.Register.Find(known.Pupil)
           where pupil is not null && CaseAccess.MayWork(staff.Register, staff.Member, pupil, known) && IsIn(staff.Register, pupil, scope)
           select (pupil, known),
    ];

    private static bool IsIn(SchoolRegister register, Pupil pupil, QueryScope? scope) => scope switch
    {
        QueryScope.OfClass named => pupil.Class == named.Class,
        QueryScope.OfGrade named => register.Find(pupil.Class)?.Grade == named.Grade,
        QueryScope.OfHamlet named => PlainWords.AreSame(pupil.Hamlet, named.Hamlet),
        QueryScope.OfCampus named => PlainWords.AreSame(pupil.Campus, named.Campus),
        _ => true,
    };
}
