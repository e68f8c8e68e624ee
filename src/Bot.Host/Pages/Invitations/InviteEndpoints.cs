using Bot.Dialogs.Linking;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Host.Commands.Invite;
using Bot.Host.Documents.Slips;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Invitations;

/// <summary>Codes that open a chat: slips to print by class, and the end of slips that went astray.</summary>
internal static class InviteEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Invite, ListAsync);
        signedIn.MapGet(PagePaths.Invite + "/{group}", ShowAsync);
        signedIn.MapPost(PagePaths.Invite + "/phieu", MakeAsync);
        signedIn.MapPost(PagePaths.Invite + "/thu-hoi", WithdrawAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IInvitationStore invitations, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        var classes = InvitePage.GroupsOf(entry.Visitor).ToList();
        if (classes.Count == 0)
        {
            return await renderer.NothingAsync(entry);
        }

        var groups = await InviteGroup.OfAsync(entry.Visitor.Register, classes, invitations, entry.Visitor.Now, http.RequestAborted);
        return await renderer.ShowAsync<InviteDocument>((nameof(InviteDocument.Entry), entry), (nameof(InviteDocument.Groups), groups));
    }

    private static async Task<IResult> ShowAsync(string group, HttpContext http, IInvitationStore invitations, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return await FindAsync(entry, group, invitations, http.RequestAborted) is { } found
            ? await renderer.ShowAsync<InviteGroupDocument>((nameof(InviteGroupDocument.Entry), entry), (nameof(InviteGroupDocument.Group), found))
            : await renderer.NothingAsync(entry);
    }

    /// <summary>Makes a code for everybody of the group who has no chat yet, or for the one who is named, and shows the slips once: no code is shown again.</summary>
    private static async Task<IResult> MakeAsync(HttpContext http, IInvitationStore invitations, IPageStore pages, SlipDoors doors, PageRenderer renderer)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), http.Request.Form);
        if (await FindAsync(entry, form["nhom"].ToString(), invitations, http.RequestAborted) is not { } group)
        {
            return await renderer.NothingAsync(entry);
        }

        var one = form["nguoi"].ToString();
        var people = group.Rows.Where(row => one.Length > 0 ? row.For.Ref == one : !row.IsLinked).ToList();
        var (register, now) = (entry.Visitor.Register, entry.Visitor.Now);
        var end = now + LinkingCode.Lifetime;
        var (codes, (doorsOf, trouble)) = (InvitationRound.Codes(people.Count), await doors.FindAsync(http.RequestAborted));
        var until = register.Clock.DateOf(end).ToDateTime(register.Clock.TimeOf(end));
        IReadOnlyList<Slip> slips = [.. people.Zip(codes, (row, code) => new Slip(register.School.Name, row.Person, row.About, code, doorsOf(code), until))];
        await invitations.AddAsync([.. people.Zip(codes, (row, code) => new Invitation(code, row.For, end, UsedAt: null))], now, http.RequestAborted);
        await pages.CommitAsync([new Effect.Audit(register.School.Id, $"staff:{entry.Visitor.Member.Id}", "invite.made", group.Key, now)], now, http.RequestAborted);
        return form["dang"] == "docx" && slips.Count > 0
            ? TypedResults.File(SlipsDocument.Write(slips), Word, $"giay-moi-{group.Key}.docx")
            : await renderer.ShowAsync<SlipSheet>(
                (nameof(SlipSheet.Entry), entry), (nameof(SlipSheet.Group), group), (nameof(SlipSheet.Slips), slips), (nameof(SlipSheet.Trouble), trouble));
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, IInvitationStore invitations, PageRenderer renderer)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), http.Request.Form);
        if (await FindAsync(entry, form["nhom"].ToString(), invitations, http.RequestAborted) is not { } group)
        {
            return await renderer.NothingAsync(entry);
        }

        if (form["chac"] != "1")
        {
            return await renderer.ShowAsync<WithdrawDocument>((nameof(WithdrawDocument.Entry), entry), (nameof(WithdrawDocument.Group), group));
        }

        await invitations.WithdrawAsync(
            entry.Visitor.Register.School.Id, [.. group.Rows.Select(row => row.For)], $"staff:{entry.Visitor.Member.Id}", group.Key, entry.Visitor.Now, http.RequestAborted);
        return PageRedirect.To($"{PagePaths.Invite}/{Uri.EscapeDataString(group.Key)}");
    }

    private static async Task<InviteGroup?> FindAsync(PageEntry entry, string key, IInvitationStore invitations, CancellationToken cancellationToken)
    {
        ClassId? wanted = key == InviteGroup.Staff ? null : new ClassId(key);
        return InvitePage.GroupsOf(entry.Visitor).Contains(wanted)
            ? (await InviteGroup.OfAsync(entry.Visitor.Register, [wanted], invitations, entry.Visitor.Now, cancellationToken))[0]
            : null;
    }
}
