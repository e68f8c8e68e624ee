using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Linking;

/// <summary>Links a chat to a person by a one-time code (issue: 8 characters, 14 days, five wrong tries block a chat for an hour).</summary>
internal static class LinkingDialog
{
    public static FactsNeeded Needs(Heard.Code code) => new() { InvitationCode = code.Value };

    public static void Greet(TurnDraft draft)
    {
        LinkingFlow.Table.Next(LinkingFlow.StateOf(draft.Scene, draft.Memory), LinkingHappened.Wrote);
        draft.Reply(LinkingWording.Stranger, null);
    }

    public static void Use(TurnDraft draft, Heard.Code code)
    {
        var state = AfterWaiting(draft);
        var happened = Try(draft);
        if (!LinkingFlow.Table.Permits(state, happened))
        {
            draft.Reply(LinkingWording.Blocked, null);
            return;
        }

        var next = LinkingFlow.Table.Next(state, happened);
        switch (happened)
        {
            case LinkingHappened.GoodCode:
                Link(draft, draft.Facts.Invitation!, draft.Facts.InvitationRegister!);
                break;
            case LinkingHappened.OwnCode:
                draft.Reply(LinkingWording.AlreadyLinked, draft.Facts.Invitation!.For.School);
                break;
            default:
                draft.Memory = draft.Memory with { WrongCodes = [.. draft.Memory.WrongCodes, draft.SentAt] };
                draft.Reply(LinkingFlow.IsBlocked(next) ? LinkingWording.Blocked : LinkingWording.WrongCode, null);
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

    private static void Link(TurnDraft draft, Invitation invitation, SchoolRegister register)
    {
        var school = invitation.For.School;
        var isStaff = invitation.For.Kind == MemberKind.Staff;
        draft.Add(new Effect.LinkChat(draft.Address, invitation, draft.SentAt));
        draft.Add(new Effect.Audit(school, "link", isStaff ? "link.staff" : "link.guardian", isStaff ? invitation.For.Ref : "guardian", draft.SentAt));
        draft.Memory = draft.Memory with { WrongCodes = [] };
        if (isStaff)
        {
            draft.Reply(LinkingWording.Welcome(register.Find(new StaffId(invitation.For.Ref))!, register), school);
        }
        else
        {
            GuardianDialog.AskConsent(draft, register, register.Find(new GuardianId(invitation.For.Ref))!);
        }
    }
}
