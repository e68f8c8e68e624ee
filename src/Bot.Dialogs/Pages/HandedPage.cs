using Bot.Dialogs.Cases;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>What somebody outside the schools sees of cases: those handed over, by whichever school, in the words of a chat, each look in the audit child by child.</summary>
public static class HandedPage
{
    public static bool IsFor(PageVisitor visitor) => CaseAccess.MayBeHanded(visitor.Member);

    /// <param name="visits">The visitor at every school where this person may be handed a case.</param>
    public static FactsNeeded Needed(IEnumerable<PageVisitor> visits) => new() { HandedTo = [.. visits.Select(MembershipOf)] };

    public static IReadOnlyList<HandedView> Of(IReadOnlyList<PageVisitor> visits, Facts facts) =>
    [
        .. HandedCases.Of(visits.Select(visit => (MembershipOf(visit), visit.Register, visit.Member)), facts)
            .Select(one => new HandedView(one.Register.School, one.Pupil, one.Share.Day, one.Share.Words ?? "", HandedWording.File(one, visits[0].Today).Split('\n'))),
    ];

    public static IEnumerable<Effect> Logged(IReadOnlyList<PageVisitor> visits, IEnumerable<HandedView> seen) =>
        from one in seen
        let visit = visits.First(visit => visit.Register.School.Id == one.School.Id)
        select AuditActions.SeenBy(one.School.Id, visit.Member.Id, one.Pupil.Id, visit.Now);

    private static Membership MembershipOf(PageVisitor visitor) => Membership.Of(visitor.Register.School.Id, visitor.Member.Id);
}
