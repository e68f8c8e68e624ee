using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Pages.Entrance;

/// <summary>Finds out whose request it is, anew each time: what was signed in this morning may have lost its role, its chat or its day since.</summary>
internal sealed class PageEntries(IPageSessionStore sessions, IRegisterStore registers, PageSite site, TimeProvider clock)
{
    /// <summary>Null for whoever is not signed in.</summary>
    public async Task<PageEntry?> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (PageCookie.Read(request, site) is not var (school, token)
            || await sessions.FindAsync(school, PageToken.HashOf(token), now, cancellationToken) is not { } session
            || await registers.LoadAsync(school, cancellationToken) is not { } register)
        {
            return null;
        }

        var today = register.On(register.Clock.DateOf(now));
        return today.Find(session.Staff) is { } member
            ? new PageEntry(session, new PageVisitor(today, member, now), PageEntry.FormKeyOf(token))
            : null;
    }

    /// <summary>Begins a session under a new token, whatever cookie the browser came with; the old session ends.</summary>
    /// <param name="begin">Gets the digest of the new token, now and the end of the school's day; null when it lets nobody in.</param>
    public async Task<bool> EnterAsync(HttpContext http, SchoolId school, Func<string, DateTimeOffset, DateTimeOffset, Task<PageSession?>> begin, CancellationToken cancellationToken)
    {
        var (now, token) = (clock.GetUtcNow(), PageDoor.Token());
        if (await registers.LoadAsync(school, cancellationToken) is not { } register)
        {
            return false;
        }

        var midnight = register.Clock.At(register.Clock.DateOf(now).AddDays(1), TimeOnly.MinValue);
        if (await begin(PageToken.HashOf(token), now, midnight) is not { } session)
        {
            return false;
        }

        await LeaveAsync(http, cancellationToken);
        PageCookie.Set(http.Response, site, school, token, session.ExpiresAt - now);
        return true;
    }

    /// <summary>Ends the session the browser came with, if any.</summary>
    public async Task LeaveAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (PageCookie.Read(http.Request, site) is var (school, token))
        {
            await sessions.EndAsync(school, PageToken.HashOf(token), clock.GetUtcNow(), cancellationToken);
            PageCookie.Clear(http.Response, site);
        }
    }
}
