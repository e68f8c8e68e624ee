using System.Globalization;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reach;

/// <summary>
/// A phone that changed hands: read back with whose it was, then, behind the button, its chats belong to nobody. They hear nothing, can ask nothing, what waits for
/// them is not sent, and what they remember goes; each child's homeroom teacher has the task to ask for a number.
/// </summary>
internal static class UnlinkDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, AllContacts = true };

    public static void Hear(TurnDraft draft, Party.Staff staff, Heard.UnlinksPhone said)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var guardians = register.Guardians.Where(guardian => PhoneNumber.AllIn(guardian.Phone).Contains(said.Phone) && MayUnlink(staff, guardian)).ToList();
        var chats = guardians.SelectMany(guardian => ChatsOf(register, draft.Facts, guardian).Select(chat => (Guardian: guardian, Chat: chat))).DistinctBy(one => one.Chat).ToList();
        if (guardians.Count == 0)
        {
            draft.Reply(UnlinkWording.NotKnown(said.Phone), school);
        }
        else if (chats.Count == 0)
        {
            draft.Reply(UnlinkWording.NotLinked(register, said.Phone, guardians), school);
        }
        else if (chats.Exists(one => IsOfStaff(register, draft.Facts, one.Chat)))
        {
            draft.Reply(UnlinkWording.OfStaff, school);
        }
        else if (!said.IsConfirmed)
        {
            draft.Reply(UnlinkWording.ReadBack(register, said.Phone, guardians, chats.Count), school, new Choice(UnlinkWording.Yes, ButtonToken.OfPhone(said.Phone)));
        }
        else
        {
            Unlink(draft, staff, said.Phone, chats);
        }
    }

    private static void Unlink(TurnDraft draft, Party.Staff staff, PhoneNumber phone, List<(Guardian Guardian, Address Chat)> chats)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        var today = register.Clock.DateOf(draft.SentAt);
        draft.Settle(school);
        foreach (var (guardian, chat) in chats)
        {
            draft.Add(new Effect.MarkWrong(Membership.Of(school, guardian.Id), chat, draft.SentAt) { ForgetsTalk = true });
        }

        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "contact.unlinked", string.Create(CultureInfo.InvariantCulture, $"{chats.Count}"), draft.SentAt));
        var children = ChildrenOf(register, chats.Select(one => one.Guardian)).ToList();
        foreach (var child in children)
        {
            draft.Add(WrongNumberDialog.Task(register, child, today, draft.SentAt));
        }

        draft.Reply(UnlinkWording.Done(phone, children), school);
    }

    /// <summary>Leaders for their grades, the clerk, and the teacher of any of the children.</summary>
    private static bool MayUnlink(Party.Staff staff, Guardian guardian) => ChildrenOf(staff.Register, [guardian]).Any(child =>
        staff.Member.Position is Position.Principal or Position.Clerk
        || staff.Member.Teaches(child.Class)
        || (staff.Member.Position == Position.VicePrincipal && staff.Register.Find(child.Class) is { } taught && (staff.Member.Grades.Count == 0 || staff.Member.Grades.Contains(taught.Grade))));

    private static IEnumerable<Pupil> ChildrenOf(SchoolRegister register, IEnumerable<Guardian> guardians) =>
        guardians.SelectMany(guardian => guardian.Children).Select(child => register.Find(child.Pupil)).OfType<Pupil>().DistinctBy(child => child.Id);

    private static IEnumerable<Address> ChatsOf(SchoolRegister register, Facts facts, Guardian guardian) =>
        (facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, guardian.Id)) ?? []).Select(contact => contact.Address);

    /// <summary>A teacher who is a guardian too would lose the school's messages with it.</summary>
    private static bool IsOfStaff(SchoolRegister register, Facts facts, Address chat) => register.Staff.Any(member =>
        facts.Contacts.GetValueOrDefault(Membership.Of(register.School.Id, member.Id)) is { } contacts && contacts.Any(contact => contact.Address == chat));
}
