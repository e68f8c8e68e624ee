using Microsoft.Extensions.Primitives;

namespace Bot.Host.Pages;

/// <summary>Stands before every address of the page: the headers a browser needs to protect its user, and no request that another site caused.</summary>
internal sealed class PageGate(PageSite site) : IEndpointFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Protect(http.Response, site);
        return IsForeign(http.Request) ? ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden)) : next(context);
    }

    /// <summary>The headers by which a browser protects its user.</summary>
    public static void Protect(HttpResponse response, PageSite site)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin"; // the way in holds a token
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        if (site.IsSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    /// <summary>Following a link to a page is allowed: that reads, and the site it came from sees nothing of it.</summary>
    private bool IsForeign(HttpRequest request)
    {
        var from = request.Headers["Sec-Fetch-Site"];
        return HttpMethods.IsGet(request.Method) && (request.Headers["Sec-Fetch-Mode"] == "navigate" || StringValues.IsNullOrEmpty(from)) ? false
            : !StringValues.IsNullOrEmpty(from) ? from != "same-origin" && from != "none"
            : request.Headers.Origin is { Count: > 0 } origin && !IsOwn(request, origin.ToString());
    }

    /// <summary>An old browser says only where the form stood.</summary>
    private bool IsOwn(HttpRequest request, string origin) =>
        origin == $"{request.Scheme}://{request.Host}" || origin == site.Address?.GetLeftPart(UriPartial.Authority);
}
