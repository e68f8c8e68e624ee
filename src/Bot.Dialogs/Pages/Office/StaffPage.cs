using Bot.Dialogs.Covers;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>The staff: who is linked, who stands in for whom. Naming and ending stand-ins goes the way of "cô Hoa thay thầy Quang từ … đến …".</summary>
public static class StaffPage
{
    public static FactsNeeded Needed(PageVisitor visitor) => new() { School = visitor.Register.School.Id, AllContacts = true };

    public static IReadOnlyList<StaffLine> Lines(PageVisitor visitor, Facts facts) =>
        [.. visitor.Register.Staff.Where(member => !member.IsSuperior).Select(member => new StaffLine(member, ChatsOf(visitor, facts, member.Id)))];

    /// <summary>Those that hold today or later, the first to begin first.</summary>
    public static IReadOnlyList<Cover> Covers(PageVisitor visitor) =>
        [.. visitor.Register.Covers.Where(cover => cover.Meets(visitor.Today, DateOnly.MaxValue)).OrderBy(cover => cover.From)];

    public static bool MayEnd(PageVisitor visitor, Cover cover) => CoverDialog.MayEnd(visitor.Member, visitor.Register, cover);

    /// <summary>For whom the visitor may name somebody; empty for who may not at all.</summary>
    public static IReadOnlyList<StaffMember> MayBeAway(PageVisitor visitor) =>
        [.. visitor.Register.Staff.Where(member => (member.Homeroom is not null || member.IsLeader) && AccessPolicy.MayNameStandIn(visitor.Member, visitor.Register, member))];

    public static string Line(SchoolRegister register, Cover cover) => CoverWording.Line(register, cover);

    public static PageDecision Name(PageVisitor visitor, Facts facts, string key, StaffId who, StaffId away, DateOnly from, DateOnly to) => visitor.Register.Find(away) is not { } absent
        ? PageDecision.Refused(OfficeWording.NothingChanged)
        : PageTurn.Take(visitor, facts, key, (draft, staff) => CoverDialog.HearOnce(draft, staff, new CoverReading(CoverAct.StandsIn, [who], "")
        {
            For = [away],
            Class = absent.Homeroom,
            From = from,
            To = to,
            IsSpanUnclear = to < from,
        }));

    public static PageDecision End(PageVisitor visitor, Facts facts, string key, string cover) =>
        PageTurn.Take(visitor, facts, key, (draft, staff) => CoverDialog.EndOne(draft, staff, cover));

    /// <summary>Unlinking somebody's chat is for who runs the program for the school, as the verb <c>unlink</c> is; the clerk, whom the principal would have to ask for a new slip, has a slip to give and nothing to take.</summary>
    public static bool MayUnlink(PageVisitor visitor) => visitor.Member.Position is Position.Principal or Position.Administrator;

    /// <summary>The chat that a form names; null where it is not that member's, or the visitor may not unlink it.</summary>
    public static Address? ChatToUnlink(PageVisitor visitor, Facts facts, StaffId member, string chat) => MayUnlink(visitor) && visitor.Register.Find(member) is { IsSuperior: false }
        ? ChatsOf(visitor, facts, member).Where(contact => StaffLine.KeyOf(contact.Address) == chat).Select(contact => (Address?)contact.Address).FirstOrDefault()
        : null;

    private static IReadOnlyList<Contact> ChatsOf(PageVisitor visitor, Facts facts, StaffId member) =>
        facts.Contacts.GetValueOrDefault(Membership.Of(visitor.Register.School.Id, member)) ?? [];
}
