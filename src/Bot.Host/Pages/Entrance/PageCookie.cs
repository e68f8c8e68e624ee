using Bot.Domain;

namespace Bot.Host.Pages.Entrance;

/// <summary>The cookie of a session: the school and a token, nothing else. Script cannot read it, other sites cannot have it sent with what they post.</summary>
internal static class PageCookie
{
    private const char Between = '~';

    /// <summary>Over https a browser takes the name with the prefix only from this very host, for all of it, and only secure: nobody beside us can plant one.</summary>
    private static string NameOf(PageSite site) => site.IsSecure ? "__Host-trang" : "trang";

    public static (SchoolId School, string Token)? Read(HttpRequest request, PageSite site) =>
        request.Cookies[NameOf(site)] is { } value && value.LastIndexOf(Between) is > 0 and var at
            ? (new SchoolId(Uri.UnescapeDataString(value[..at])), value[(at + 1)..])
            : null;

    public static void Set(HttpResponse response, PageSite site, SchoolId school, string token, TimeSpan lifetime) =>
        response.Cookies.Append(NameOf(site), $"{Uri.EscapeDataString(school.Value)}{Between}{token}", Options(site, lifetime));

    public static void Clear(HttpResponse response, PageSite site) => response.Cookies.Delete(NameOf(site), Options(site, lifetime: null));

    private static CookieOptions Options(PageSite site, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax, // a link from a chat must find the session
        Secure = site.IsSecure,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
