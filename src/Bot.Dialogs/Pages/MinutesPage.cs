using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Visits;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>Minutes of visits: the register of a school year ("sổ biên bản"), and the paper of one visit.</summary>
public static class MinutesPage
{
    /// <summary>Leaders and the clerk.</summary>
    public static bool MayOpenRegister(PageVisitor visitor) => VisitAccess.MaySeeRegister(visitor.Member);

    public static FactsNeeded RegisterNeeded(PageVisitor visitor) => new() { School = visitor.Register.School.Id, VisitsSince = visitor.Register.Calendar.YearOf(visitor.Today).From };

    public static MinutesRegisterView Register(PageVisitor visitor, int sheet, Facts facts)
    {
        var register = MinutesRegister.Of(visitor.Register.Calendar.YearOf(visitor.Today).From, facts.Visits, facts.CancelledVisits);
        var (rows, at, sheets) = Sheets.Of([.. register.All.OrderByDescending(visit => visit.Minutes.Number)], sheet);
        return new MinutesRegisterView(MinutesWording.Totals(register), [.. rows.Select(visit => RowOf(visitor, visit))], at, sheets);
    }

    /// <summary>The visit of that number, with the child, for who sees the child by name; null for everybody else and for one that is not there.</summary>
    public static (Pupil Pupil, HomeVisit Visit)? Find(PageVisitor visitor, PupilId id, int number, Facts facts) =>
        !visitor.Member.IsOutsider && visitor.Register.Find(id) is { } pupil && visitor.MaySee(pupil) && VisitAccess.Of(facts, id).FirstOrDefault(one => one.Number == number) is { } visit
            ? (pupil, visit)
            : null;

    /// <summary>To be printed and signed.</summary>
    public static (OfficialDocument Document, string FileName) Form(PageVisitor visitor, Pupil pupil, HomeVisit visit) =>
        (MinutesDocument.Of(visitor.Register, pupil, visit, visitor.Member, visitor.Today), MinutesWording.FileName(pupil, visit));

    /// <summary>That somebody took the minutes along.</summary>
    public static Effect.Audit Logged(PageVisitor visitor, PupilId pupil) => new(visitor.Register.School.Id, $"staff:{visitor.Member.Id}", "visit.minutes", pupil.Value, visitor.Now);

    internal static VisitRow RowOf(PageVisitor visitor, HomeVisit visit)
    {
        var register = visitor.Register;
        var child = visit.CancelledAt is null && register.Find(visit.Pupil) is { } pupil && visitor.MaySee(pupil) ? pupil : null;
        var told = child is null ? visit with { Met = null, Promise = null, Companions = [] } : visit;
        return new VisitRow(
            visit.Number, VisitWording.Number(visit), visit.Day, VisitWording.Went(register.Find(visit.By)?.Name ?? "", told.Companions), told.Met, told.Promise,
            MinutesWording.State(visit), visit.IsComplete, visit.SignedPage is not null, child is null ? null : (child.Id, child.Name.Full));
    }
}
