using Bot.Channels.Http;
using Bot.Channels.Web;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Entrance;

/// <summary>The way in and out. A link is opened by GET, which only asks, and used by POST: chat apps that look at links for a preview use none up.</summary>
internal static class EntranceEndpoints
{
    public static void Map(IEndpointRouteBuilder open, IEndpointRouteBuilder signedIn)
    {
        open.MapGet(PagePaths.Entrance, ShowAsync);
        open.MapPost(PagePaths.Entrance + "/chon", ChooseAsync);
        open.MapGet(PagePaths.Entrance + "/{school}/{token}", (PageRenderer renderer) => renderer.ShowAsync<EnterPage>());
        open.MapPost(PagePaths.Entrance + "/{school}/{token}", EnterAsync);
        signedIn.MapPost("/thoat", LeaveAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapPost("/thoat-het", LeaveEverywhereAsync).WithMetadata(ForSuperiors.Too);
    }

    private static async Task<IResult> ShowAsync(PageSite site, IRegisterStore registers, PageRenderer renderer, HttpContext http, CancellationToken cancellationToken) =>
        await renderer.ShowAsync<EntrancePage>((nameof(EntrancePage.People), await PeopleAsync(site, registers, http, cancellationToken)));

    private static async Task<IResult> EnterAsync(string school, string token, PageEntries entries, IPageSessionStore sessions, PageRenderer renderer, HttpContext http, CancellationToken cancellationToken)
    {
        var of = new SchoolId(school);
        var isIn = await entries.EnterAsync(
            http, of, (hash, now, midnight) => sessions.EnterAsync(of, PageToken.HashOf(token), hash, now, midnight, cancellationToken), cancellationToken);
        return isIn ? PageRedirect.To(PagePaths.Today) : await renderer.ShowAsync<EnterPage>(StatusCodes.Status410Gone, (nameof(EnterPage.IsRefused), true));
    }

    private static async Task<IResult> ChooseAsync(PageSite site, IRegisterStore registers, PageEntries entries, IPageSessionStore sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.HasFormContentType || await PeopleAsync(site, registers, http, cancellationToken) is not { } people)
        {
            return TypedResults.NotFound();
        }

        var chat = (await http.Request.ReadFormAsync(cancellationToken))["nguoi"].ToString();
        if (people.FirstOrDefault(one => one.Chat == chat) is not { Membership: { } member } person)
        {
            return TypedResults.NotFound();
        }

        await entries.EnterAsync(http, member.School, async (hash, now, midnight) =>
        {
            var session = new PageSession(member.School, hash, new StaffId(member.Ref), person.Address, now, midnight);
            await sessions.BeginAsync(session, cancellationToken);
            return session;
        }, cancellationToken);
        return PageRedirect.To(PagePaths.Today);
    }

    private static async Task<IResult> LeaveAsync(PageEntries entries, HttpContext http, CancellationToken cancellationToken)
    {
        await entries.LeaveAsync(http, cancellationToken);
        return PageRedirect.To(PagePaths.Entrance);
    }

    private static async Task<IResult> LeaveEverywhereAsync(PageEntries entries, IPageSessionStore sessions, HttpContext http, CancellationToken cancellationToken)
    {
        var entry = SignedInGate.EntryOf(http);
        await sessions.EndAllAsync(entry.Session.School, entry.Session.Staff, entry.Visitor.Now, cancellationToken);
        return await LeaveAsync(entries, http, cancellationToken);
    }

    /// <summary>The staff of the sample school, for a browser on this very machine; null for everybody else.</summary>
    private static async Task<IReadOnlyList<WebPerson>?> PeopleAsync(PageSite site, IRegisterStore registers, HttpContext http, CancellationToken cancellationToken) =>
        site.ChooserSchool is { } school && LocalCaller.IsLocal(http) && (site.ChooserPort is null || site.ChooserPort == http.Connection.LocalPort)
            && await registers.LoadAsync(school, cancellationToken) is { } register
                ? [.. WebPeople.Of(register).All.Where(person => person.Membership is { Kind: MemberKind.Staff })]
                : null;
}
