using Bot.Dialogs.Guardians;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Dialogs.Linking;

/// <summary>Links a chat to a person by a one-time code (issue: 8 characters, 14 days, five wrong tries block a chat for an hour).</summary>
internal static class LinkingDialog
{
    private const int MostWrongCodes = 5;
    private static readonly TimeSpan BlockedFor = TimeSpan.FromHours(1);

    public static FactsNeeded Needs(Heard.Code code) => new() { InvitationCode = code.Value };

    public static void Greet(TurnDraft draft) => draft.Reply(LinkingWording.Stranger, null);

    public static void Use(TurnDraft draft, Heard.Code code)
    {
        var recent = draft.Memory.WrongCodes.Where(at => draft.SentAt - at < BlockedFor).ToList();
        if (recent.Count >= MostWrongCodes)
        {
            draft.Reply(LinkingWording.Blocked, null);
            return;
        }

        var invitation = draft.Facts.Invitation;
        if (invitation is not null && invitation.UsedAt is not null && draft.Scene.Memberships.Contains(invitation.For))
        {
            draft.Reply(LinkingWording.AlreadyLinked, invitation.For.School);
            return;
        }

        if (invitation is null || invitation.UsedAt is not null || invitation.ExpiresAt <= draft.SentAt || draft.Facts.InvitationRegister is not { } register)
        {
            recent.Add(draft.SentAt);
            draft.Memory = draft.Memory with { WrongCodes = recent };
            draft.Reply(recent.Count >= MostWrongCodes ? LinkingWording.Blocked : LinkingWording.WrongCode, null);
            return;
        }

        var school = invitation.For.School;
        draft.Add(new Effect.LinkChat(draft.Address, invitation, draft.SentAt));
        draft.Add(new Effect.Audit(school, "link", invitation.For.Kind == MemberKind.Staff ? "link.staff" : "link.guardian", invitation.For.Kind == MemberKind.Staff ? invitation.For.Ref : "guardian", draft.SentAt));
        draft.Memory = draft.Memory with { WrongCodes = [] };
        if (invitation.For.Kind == MemberKind.Staff && register.Find(new StaffId(invitation.For.Ref)) is { } member)
        {
            draft.Reply(LinkingWording.Welcome(member, register), school);
        }
        else if (invitation.For.Kind == MemberKind.Guardian && register.Find(new GuardianId(invitation.For.Ref)) is { } guardian)
        {
            GuardianDialog.AskConsent(draft, register, guardian);
        }
        else
        {
            draft.Reply(LinkingWording.WrongCode, school);
        }
    }
}
