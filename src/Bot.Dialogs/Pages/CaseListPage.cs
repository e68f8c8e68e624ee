using Bot.Dialogs.Cases;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Visits;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>"hồ sơ" of a chat as a list: the cases that the visitor works on, by class.</summary>
public static class CaseListPage
{
    /// <summary>Who is offered the list: everybody at the school, and who may be handed a case.</summary>
    public static bool IsFor(PageVisitor visitor) => !visitor.Member.IsOutsider || CaseAccess.MayBeHanded(visitor.Member);

    public static FactsNeeded Needed(PageVisitor visitor)
    {
        var opening = visitor.Register.Calendar.YearOf(visitor.Today).From;
        return new FactsNeeded
        {
            School = visitor.Register.School.Id,
            OpenCases = true,
            CasesClosedSince = opening,
            VisitsSince = opening.AddYears(-1),
        };
    }

    public static CaseListView Of(PageVisitor visitor, CaseFilter filter, int sheet, Facts facts)
    {
        var (register, member, today) = (visitor.Register, visitor.Member, visitor.Today);
        var order = register.Classes.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var mine = (from known in facts.Cases
                    let pupil = register.Find(known.Pupil)
                    where pupil is not null && CaseAccess.MayWork(register, member, pupil, known)
                    orderby order.GetValueOrDefault(pupil.Class, int.MaxValue), known.OpenedOn, known.Number
                    select (Pupil: pupil, Case: known)).ToList();
        var counts = Enum.GetValues<CaseFilter>().ToDictionary(one => one, one => mine.Count(item => IsIn(visitor, one, item.Case)));
        var (rows, at, sheets) = Sheets.Of([.. mine.Where(one => IsIn(visitor, filter, one.Case))], sheet);
        return new CaseListView(filter, counts, [.. rows.Select(one => RowOf(visitor, one.Pupil, one.Case, facts))], at, sheets, VisitAccess.MaySeeRegister(member));

        static bool IsIn(PageVisitor visitor, CaseFilter filter, PupilCase known) => filter switch
        {
            CaseFilter.Open => known.IsOpen,
            CaseFilter.Overdue => known.IsOpen && IsOverdue(known, visitor.Today),
            CaseFilter.Watched => CaseChange.IsWatched(visitor.Register, known, visitor.Today),
            _ => known.State == CaseState.DroppedOut && known.StateSince >= visitor.Register.Calendar.YearOf(visitor.Today).From,
        };
    }

    internal static CaseRow RowOf(PageVisitor visitor, Pupil pupil, PupilCase known, Facts facts)
    {
        var closing = CaseVisits.ClosingOf(visitor.Register, facts, known);
        return new CaseRow(
            pupil, CaseWording.State(known.State), known.StateSince, CaseAccess.OwnerOf(visitor.Register, known)?.Name,
            known.NextStep, known.NextOn, known.IsOpen && IsOverdue(known, visitor.Today), closing.Visits, closing.Needed);
    }

    private static bool IsOverdue(PupilCase known, DateOnly today) => known.NextOn < today;
}
