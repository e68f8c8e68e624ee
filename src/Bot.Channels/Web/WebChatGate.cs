using Bot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.Web;

/// <summary>
/// Lets only a browser on this very machine in: whoever reaches the web chat may be anybody of the school. A reverse proxy, another machine, a
/// foreign page in the same browser and a rebound host name are refused.
/// </summary>
internal sealed class WebChatGate(WebChatSite site) : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsLocal(http))
        {
            return ValueTask.FromResult<object?>(TypedResults.NotFound());
        }

        if (IsForeign(http.Request))
        {
            return ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private bool IsLocal(HttpContext http) => LocalCaller.IsLocal(http) && (site.Port is null || site.Port == http.Connection.LocalPort);

    /// <summary>Another site's page caused the request. Following a link to a page is allowed: it reads and changes nothing for that site.</summary>
    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate")
        {
            return false;
        }

        var site = request.Headers["Sec-Fetch-Site"];
        var origin = request.Headers.Origin;
        return !(StringValues.IsNullOrEmpty(site) || site == "same-origin")
            || !(StringValues.IsNullOrEmpty(origin) || origin == $"{request.Scheme}://{request.Host}");
    }
}
