using Bot.Dialogs.Cases;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>What somebody outside the school sees of cases: those handed over, by the words of a chat, each look in the audit child by child.</summary>
public static class HandedPage
{
    public static bool IsFor(PageVisitor visitor) => CaseAccess.MayBeHanded(visitor.Member);

    public static FactsNeeded Needed(PageVisitor visitor) => new() { HandedTo = [MembershipOf(visitor)] };

    public static IReadOnlyList<HandedView> Of(PageVisitor visitor, Facts facts) =>
    [
        .. HandedCases.Of([(MembershipOf(visitor), visitor.Register, visitor.Member)], facts)
            .Select(one => new HandedView(one.Pupil, one.Share.Day, one.Share.Words ?? "", HandedWording.File(one, visitor.Today).Split('\n'))),
    ];

    public static IEnumerable<Effect> Logged(PageVisitor visitor, IEnumerable<HandedView> seen) =>
        seen.Select(one => AuditActions.SeenBy(visitor.Register.School.Id, visitor.Member.Id, one.Pupil.Id, visitor.Now));

    private static Membership MembershipOf(PageVisitor visitor) => Membership.Of(visitor.Register.School.Id, visitor.Member.Id);
}
