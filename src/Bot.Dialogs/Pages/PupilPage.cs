using Bot.Dialogs.Cases;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>A child as a chat tells of it ("Mận nghỉ mấy buổi", "hồ sơ em Mận"), on one page.</summary>
public static class PupilPage
{
    /// <summary>The child, for whoever of the school sees it by name; null for everybody else and for a code that is not there: nobody learns which.</summary>
    public static Pupil? Find(PageVisitor visitor, PupilId id) =>
        visitor.Register.Find(id) is { } found && !visitor.Member.IsOutsider && visitor.MaySee(found) ? found : null;

    public static FactsNeeded Needed(PageVisitor visitor, Pupil pupil)
    {
        var opening = visitor.Register.Calendar.YearOf(visitor.Today).From;
        return SkippedPage.With(ClassPage.YearOf(visitor, [pupil.Class], [pupil.Id]), visitor, pupil.Class, [pupil.Id]) with
        {
            CasesOf = [pupil.Id],
            VisitsOf = [pupil.Id],
            RevisionsAbout = RollPage.MayCorrect(visitor, pupil.Class) ? (pupil.Id, opening) : null,
            MessagesAbout = [pupil.Id],
            QuestionsAbout = [pupil.Id],
            QuestionsSince = opening,
            NudgesAbout = [pupil.Id],
            NudgesSince = opening,
            LeavesOf = [pupil.Id],
            LeavesSince = opening,
        };
    }

    /// <param name="history">Which sheet of the changes is looked at, from 1.</param>
    /// <param name="talk">Which sheet of the messages.</param>
    public static PupilView Of(PageVisitor visitor, Pupil pupil, Facts facts, int history = 1, int talk = 1)
    {
        var (register, today) = (visitor.Register, visitor.Today);
        var opening = register.Calendar.YearOf(today).From;
        var missed = facts.Missed.Where(session => session.Absence.Pupil == pupil.Id && !session.RollCall.Session.IsOfBoarders()).OrderByDescending(session => session.Date).ThenBy(session => session.RollCall.Session).ToList();
        var known = facts.Cases.LastOrDefault(one => one.Pupil == pupil.Id);
        var works = CaseAccess.MayWork(register, visitor.Member, pupil, known);
        var staff = new Party.Staff(Membership.Of(register.School.Id, visitor.Member.Id), register, visitor.Member);
        return new PupilView(
            pupil,
            register.Find(pupil.Class) is { } schoolClass ? HeatMap.Of(opening, today, Cells(visitor, schoolClass, opening, today, pupil, missed, facts)) : HeatMap.Of(opening, today, []),
            AbsenceTotals.Of(register, missed, opening, today),
            LimitStanding.Of(register, pupil, missed, today),
            missed,
            works ? register.GuardiansOf(pupil.Id) : [],
            works && (known is not null || facts.CaseEntries.Any(entry => entry.Pupil == pupil.Id)) ? CaseView.Of(staff, facts, pupil, today).Split('\n') : [],
            CaseFilePage.VisitsOf(visitor, pupil, facts))
        {
            MayCorrect = RollPage.MayCorrect(visitor, pupil.Class),
            Skipped = SkippedPage.Of(visitor, pupil.Class, facts),
            Sessions = [.. RollPage.SessionsOf(visitor, pupil.Class)],
            History = RollPage.MayCorrect(visitor, pupil.Class) ? SheetOf(RollHistory.OfPupil(register, facts, pupil.Id), history) : null,
            Talk = works ? SheetOf(FamilyTalk.Of(register, facts, pupil), talk) : null,
        };
    }

    private static Sheet<T> SheetOf<T>(IReadOnlyList<T> all, int wanted)
    {
        var (rows, sheet, sheets) = Sheets.Of(all, wanted);
        return new Sheet<T>(rows, sheet, sheets, all.Count);
    }

    private static IEnumerable<HeatCell> Cells(PageVisitor visitor, SchoolClass schoolClass, DateOnly opening, DateOnly to, Pupil pupil, IReadOnlyList<MissedSession> missed, Facts facts)
    {
        var register = visitor.Register;
        var held = facts.Held.Where(session => session.RollCall.Class == schoolClass.Id && session.IsCertain).Select(session => session.RollCall).ToHashSet();
        var kinds = missed.Where(session => session.Counts).GroupBy(session => session.RollCall).ToDictionary(group => group.Key, group => group.First().Absence.Kind);
        var skipped = SkippedPage.Of(visitor, pupil.Class, facts)?.Select(lesson => lesson.RollCall).ToHashSet() ?? [];
        return from one in SessionOfYear.Of(register, schoolClass, opening, to)
               where register.Calendar.ChangeOf(one.Key.Date, one.Key.Session, pupil.Id) is null
               select new HeatCell(one.Key.Date, one.Part, one.Parts, kinds.TryGetValue(one.Key, out var kind) ? KindOf(kind) : skipped.Contains(one.Key) ? HeatKind.Skipped : held.Contains(one.Key) ? HeatKind.There : HeatKind.Silent);
    }

    private static HeatKind KindOf(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Excused => HeatKind.Excused,
        AbsenceKind.Unexcused => HeatKind.Unexcused,
        _ => HeatKind.Unstated,
    };
}
