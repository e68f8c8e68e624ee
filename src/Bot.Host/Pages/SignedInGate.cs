using Bot.Dialogs.Pages.Areas;
using Bot.Host.Pages.Entrance;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Host.Pages;

/// <summary>Stands before everything that is of a school: only who is signed in, what changes something only from a form of the own session, and superiors of an area nowhere but where it says so.</summary>
internal sealed class SignedInGate(PageEntries entries, PageRenderer renderer) : IEndpointFilter
{
    /// <summary>Set by our script, and by nothing that a browser sends on its own.</summary>
    public const string FragmentHeader = "X-Fragment";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await entries.OfAsync(http.Request, http.RequestAborted) is not { } entry)
        {
            return HttpMethods.IsGet(http.Request.Method) && !IsFragment(http.Request)
                ? PageRedirect.To(PagePaths.Entrance)
                : TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !(http.Request.HasFormContentType && entry.IsKey((await http.Request.ReadFormAsync(http.RequestAborted))[PageEntry.FormField])))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (AreaPage.IsFor(entry.Visitor) && http.GetEndpoint()?.Metadata.GetMetadata<ForSuperiors>() is null)
        {
            return http.Request.Path == PagePaths.Today && HttpMethods.IsGet(http.Request.Method) ? PageRedirect.To(PagePaths.Area) : await renderer.NothingAsync(entry);
        }

        http.Features.Set(entry);
        return await next(context);
    }

    /// <summary>Asked for by our script: it wants no whole page, and no way to another one.</summary>
    public static bool IsFragment(HttpRequest request) => request.Headers.ContainsKey(FragmentHeader) || request.Headers.Accept == "text/event-stream";

    public static PageEntry EntryOf(HttpContext http) => http.Features.GetRequiredFeature<PageEntry>();
}
