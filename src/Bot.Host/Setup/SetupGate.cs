using Bot.Channels.Http;
using Bot.Dialogs.Ports;
using Bot.Host.Pages;
using Bot.Host.Pages.Entrance;

namespace Bot.Host.Setup;

/// <summary>
/// Stands before every step: only a browser on this machine, or over the https address, only the one that used the printed link, only while there is no school.
/// </summary>
internal sealed class SetupGate(PageSite site, SetupDoor door, IRegisterStore registers) : IEndpointFilter
{
    private const string Cookie = "bat-dau";

    /// <summary>What nobody may see who did not come by the link.</summary>
    public bool IsOpenTo(HttpContext http) => site.IsSecure || LocalCaller.IsLocal(http);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var token = http.Request.Cookies[Cookie];
        if (!IsOpenTo(http) || !door.IsIn(token) || (await registers.ListAsync(http.RequestAborted)).Count > 0)
        {
            return TypedResults.NotFound();
        }

        if (!HttpMethods.IsGet(http.Request.Method)
            && !(http.Request.HasFormContentType && (await http.Request.ReadFormAsync(http.RequestAborted))[PageEntry.FormField] == PageEntry.FormKeyOf(token!)))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        return await next(context);
    }

    /// <summary>The key of the forms of the browser that may.</summary>
    public static string KeyOf(HttpContext http) => PageEntry.FormKeyOf(http.Request.Cookies[Cookie]!);

    public bool Enter(HttpContext http, string link)
    {
        if (!IsOpenTo(http) || door.Open(link) is not { } token)
        {
            return false;
        }

        http.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = site.IsSecure, Path = SetupPaths.Start, IsEssential = true });
        return true;
    }
}
