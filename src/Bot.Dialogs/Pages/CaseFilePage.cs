using Bot.Dialogs.Cases;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Visits;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>"hồ sơ em Khoa 7A" and "biên bản nhà em Khoa" of a chat, on one page.</summary>
public static class CaseFilePage
{
    /// <summary>All there is about the child's cases and visits; what of it is shown follows from <see cref="Of"/>.</summary>
    public static FactsNeeded Needed(PageVisitor visitor, PupilId pupil) => new() { School = visitor.Register.School.Id, CasesOf = [pupil], VisitsOf = [pupil], Book = true };

    /// <summary>Null for who neither works on the case nor sees the child by name, for a code that is not there and for a child without case and visit: nobody learns which.</summary>
    public static CaseFileView? Of(PageVisitor visitor, PupilId id, Facts facts)
    {
        var (register, member) = (visitor.Register, visitor.Member);
        if (member.IsOutsider || register.Find(id) is not { } pupil)
        {
            return null;
        }

        var known = facts.Cases.LastOrDefault(one => one.Pupil == id);
        var lines = CaseLines.Standing(facts.CaseEntries).Where(entry => entry.Pupil == id).OrderBy(entry => entry.Day).ThenBy(entry => entry.At).ToList();
        var visits = VisitsOf(visitor, pupil, facts);
        if (!CaseAccess.MayWork(register, member, pupil, known))
        {
            return visits.Count == 0 ? null : new CaseFileView(pupil, null, null, null, [], [], [], [], visits);
        }

        return known is null && lines.Count == 0 && visits.Count == 0 ? null : new CaseFileView(
            pupil,
            known is null ? null : CaseListPage.RowOf(visitor, pupil, known, facts),
            known?.OpenedOn,
            known?.ClosedDespite,
            [.. Enum.GetValues<CaseLane>().Select(lane => (lane, Told(entry => entry.Lane == lane && entry.Kind != CaseEntryKind.PrivateNote)))],
            CaseAccess.MayReadNotes(register, member, pupil) ? Told(entry => entry.Kind == CaseEntryKind.PrivateNote) : [],
            register.GuardiansOf(id),
            [.. facts.Book.Where(contact => contact.Pupil == id).Select(contact => BookWording.Line(register, contact))],
            visits);

        IReadOnlyList<string> Told(Func<CaseEntry, bool> isMeant) => [.. lines.Where(isMeant).Select(entry => CaseView.LineOf(register, entry))];
    }

    /// <summary>The visits to the child, for who sees it by name.</summary>
    internal static IReadOnlyList<VisitRow> VisitsOf(PageVisitor visitor, Pupil pupil, Facts facts) =>
        visitor.Member.IsOutsider || !visitor.MaySee(pupil) ? [] : [.. VisitAccess.Of(facts, pupil.Id).Select(visit => MinutesPage.RowOf(visitor, visit))];
}
