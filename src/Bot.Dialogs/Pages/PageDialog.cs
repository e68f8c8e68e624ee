using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Pages;

/// <summary>"mở trang": a link by which this member of staff, and nobody else, signs in once.</summary>
internal static class PageDialog
{
    public static FactsNeeded Needs(Party.Staff staff) => new() { School = staff.Register.School.Id, PageKey = true };

    public static void Offer(TurnDraft draft, Party.Staff staff)
    {
        var school = staff.Register.School.Id;
        if (draft.Facts.PageKey is not { Link: { } address, Token: var token })
        {
            draft.Reply(PageDialogWording.NoAddress, school);
            return;
        }

        var until = draft.Scene.Now + PageLink.Lifetime;
        draft.Add(new Effect.OfferPage(new PageLink(school, PageToken.HashOf(token), staff.Member.Id, draft.Address, draft.Scene.Now, until)));
        draft.Add(new Effect.Audit(school, $"staff:{staff.Member.Id}", "page.link", "page", draft.Scene.Now));
        draft.Reply(new Messages.Outbound(PageDialogWording.Link(address, staff.Member)), school, notAfter: until);
    }

    public static void SignOut(TurnDraft draft, Party.Staff staff)
    {
        var school = staff.Register.School.Id;
        draft.Add(new Effect.ClosePages(school, staff.Member.Id, draft.Scene.Now));
        draft.Reply(PageDialogWording.SignedOut(staff.Member), school);
    }
}
