using Bot.Dialogs.Pages.School;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.School;

/// <summary>The school over some weeks, for leaders and the clerk.</summary>
internal static class SchoolEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn) => signedIn.MapGet(PagePaths.School, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext http, SchoolReading reading, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!SchoolOverview.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var span = http.Request.Query["xem"] == nameof(SchoolSpan.Year) ? SchoolSpan.Year : SchoolSpan.Weeks;
        var view = await reading.OfAsync(entry.Visitor, span, http.RequestAborted);
        return await renderer.ShowAsync<SchoolDocument>((nameof(SchoolDocument.Entry), entry), (nameof(SchoolDocument.View), view));
    }
}
