using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Linking;

/// <summary>Links a chat to a person by a one-time code (issue: 8 characters, 14 days, five wrong tries block a chat for an hour).</summary>
internal static class LinkingDialog
{
    public static FactsNeeded Needs(Scene scene, Heard.Code code) => new() { InvitationCode = code.Value, InvitationWatchers = scene.Conversation.Memory.Claimed is not null };

    /// <summary>Guardians are linked by their code only: a register's number may be a neighbour's, and their consent is asked on the way.</summary>
    public static FactsNeeded Needs(Scene scene, Heard.SharesPhone shared) => shared.IsClaimed
        ? new() { Contacts = [.. scene.Memberships.Where(member => scene.Registers.ContainsKey(member.School)).SelectMany(member => Watchers(scene.Registers[member.School], member))] }
        : new() { StaffPhone = shared.IsOwn ? shared.Phone : null };

    /// <summary>Who is told when a code or a number is not what it seems.</summary>
    public static IEnumerable<Membership> Watchers(SchoolRegister register, Membership member) =>
        FormPhone.Told(register, member).Select(told => Membership.Of(register.School.Id, told.Id));

    public static void Greet(TurnDraft draft)
    {
        LinkingFlow.Table.Next(LinkingFlow.StateOf(draft.Scene, draft.Memory), LinkingHappened.Wrote);
        draft.Reply(new Outbound(GuardianWording.Stranger(draft.Scene.Texts)) { Contact = ContactOffer.Made }, null);
    }

    /// <summary>The own number, vouched for by the channel, of exactly one member of staff of one school.</summary>
    public static void Use(TurnDraft draft, Heard.SharesPhone shared)
    {
        if (shared.IsClaimed)
        {
            LinkingFlow.Table.Next(LinkingFlow.StateOf(draft.Scene, draft.Memory), LinkingHappened.UnknownPhone);
            FormPhone.Use(draft, shared.Phone);
            return;
        }

        var known = shared.IsOwn && draft.Facts.StaffByPhone is [var only] ? only : ((StaffMember Member, SchoolRegister Register)?)null;
        LinkingFlow.Table.Next(LinkingFlow.StateOf(draft.Scene, draft.Memory), known is null ? LinkingHappened.UnknownPhone : LinkingHappened.KnownPhone);
        if (known is not var (member, register))
        {
            draft.Reply(shared.IsOwn ? GuardianWording.UnknownPhone(draft.Scene.Texts) : GuardianWording.NotYourPhone(draft.Scene.Texts), null);
            return;
        }

        var school = register.School.Id;
        draft.Add(new Effect.LinkByPhone(draft.Address, Membership.Of(school, member.Id), draft.SentAt));
        draft.Add(new Effect.Audit(school, "link", "link.staff.phone", member.Id.Value, draft.SentAt));
        draft.Memory = draft.Memory with { WrongCodes = [] };
        Welcome(draft, member, register);
    }

    public static void Use(TurnDraft draft, Heard.Code code)
    {
        var state = AfterWaiting(draft);
        var happened = Try(draft);
        if (!LinkingFlow.Table.Permits(state, happened))
        {
            draft.Reply(GuardianWording.Blocked(draft.Scene.Texts), null);
            return;
        }

        var next = LinkingFlow.Table.Next(state, happened);
        switch (happened)
        {
            case LinkingHappened.GoodCode when FormPhone.Contradicts(draft, draft.Facts.InvitationRegister!, draft.Facts.Invitation!.For):
                break;
            case LinkingHappened.GoodCode:
                Link(draft, draft.Facts.Invitation!, draft.Facts.InvitationRegister!);
                break;
            case LinkingHappened.OwnCode:
                draft.Reply(GuardianWording.AlreadyLinked(draft.Scene.Texts), draft.Facts.Invitation!.For.School);
                break;
            default:
                draft.Memory = draft.Memory with { WrongCodes = [.. draft.Memory.WrongCodes, draft.SentAt] };
                draft.Reply(LinkingFlow.IsBlocked(next) ? GuardianWording.Blocked(draft.Scene.Texts) : GuardianWording.WrongCode(draft.Scene.Texts), null);
                break;
        }
    }

    /// <summary>Forgets wrong codes of more than an hour ago.</summary>
    private static LinkingState AfterWaiting(TurnDraft draft)
    {
        var state = LinkingFlow.StateOf(draft.Scene, draft.Memory);
        draft.Memory = draft.Memory with { WrongCodes = [.. draft.Memory.WrongCodes.Where(at => draft.SentAt - at < LinkingFlow.BlockedFor)] };
        var isOver = LinkingFlow.IsBlocked(state) && draft.Memory.WrongCodes.Count < LinkingFlow.MostWrongCodes;
        return isOver ? LinkingFlow.Table.Next(state, LinkingHappened.HourOver) : state;
    }

    private static LinkingHappened Try(TurnDraft draft)
    {
        var invitation = draft.Facts.Invitation;
        return invitation is { UsedAt: not null } && draft.Scene.Memberships.Contains(invitation.For) ? LinkingHappened.OwnCode
            : invitation is { UsedAt: null } && invitation.ExpiresAt > draft.SentAt && draft.Facts.InvitationRegister is { } register && Knows(register, invitation.For) ? LinkingHappened.GoodCode
            : draft.Memory.WrongCodes.Count + 1 >= LinkingFlow.MostWrongCodes ? LinkingHappened.LastWrongCode
            : LinkingHappened.WrongCode;
    }

    private static bool Knows(SchoolRegister register, Membership member) => member.Kind == MemberKind.Staff
        ? register.Find(new StaffId(member.Ref)) is not null
        : register.Find(new GuardianId(member.Ref)) is not null;

    private static void Welcome(TurnDraft draft, StaffMember member, SchoolRegister register) => draft.Reply(
        new Outbound(LinkingWording.Welcome(member, register))
        {
            Contact = ContactOffer.Withdrawn,
            Menu = member.Homeroom is null && ReportingPolicy.MayReportAnyClass(member) ? CommandMenu.Leader : CommandMenu.Teacher,
        },
        register.School.Id);

    private static void Link(TurnDraft draft, Invitation invitation, SchoolRegister register)
    {
        var school = invitation.For.School;
        var isStaff = invitation.For.Kind == MemberKind.Staff;
        draft.Add(new Effect.LinkChat(draft.Address, invitation, draft.SentAt));
        draft.Add(new Effect.Audit(school, "link", isStaff ? "link.staff" : "link.guardian", isStaff ? invitation.For.Ref : "guardian", draft.SentAt));
        draft.Memory = draft.Memory with { WrongCodes = [], Claimed = null };
        if (isStaff)
        {
            Welcome(draft, register.Find(new StaffId(invitation.For.Ref))!, register);
        }
        else if (draft.Facts.InvitedAgreedOnPaper is { } agreed)
        {
            GuardianDialog.WelcomeBack(draft, register, register.Find(new GuardianId(invitation.For.Ref))!, register.Clock.DateOf(agreed));
        }
        else
        {
            GuardianDialog.AskConsent(draft, register, register.Find(new GuardianId(invitation.For.Ref))!);
        }
    }
}
