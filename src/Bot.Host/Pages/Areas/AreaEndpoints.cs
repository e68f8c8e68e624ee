using System.Globalization;
using Bot.Dialogs.Pages.Areas;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Areas;

/// <summary>The schools of an area, for superiors; each look is in the audit before it is shown.</summary>
internal static class AreaEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Area, ShowAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapGet(PagePaths.Area + "/{school}", ShowSchoolAsync).WithMetadata(ForSuperiors.Too);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, ITurnStore turns, IPageStore pages, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!AreaPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var filter = Enum.TryParse<AreaFilter>(http.Request.Query["loc"], out var chosen) && Enum.IsDefined(chosen) ? chosen : AreaFilter.All;
        var sheet = int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1;
        var facts = await turns.LoadFactsAsync(AreaPage.Needed(entry.Visitor), http.RequestAborted);
        return await pages.CommitAsync([AreaPage.Logged(entry.Visitor, only: null)], entry.Visitor.Now, http.RequestAborted)
            ? await renderer.ShowAsync<AreaDocument>(
                (nameof(AreaDocument.Entry), entry), (nameof(AreaDocument.View), AreaPage.Of(entry.Visitor, http.Request.Query["xa"], filter, sheet, facts)))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ShowSchoolAsync(string school, HttpContext http, ITurnStore turns, IPageStore pages, PageRenderer renderer)
    {
        var (entry, id) = (SignedInGate.EntryOf(http), new SchoolId(school));
        if (!AreaPage.IsFor(entry.Visitor) || AreaPage.School(entry.Visitor, id, await turns.LoadFactsAsync(AreaPage.Needed(entry.Visitor), http.RequestAborted)) is not { } view)
        {
            return await renderer.NothingAsync(entry);
        }

        return await pages.CommitAsync([AreaPage.Logged(entry.Visitor, id)], entry.Visitor.Now, http.RequestAborted)
            ? await renderer.ShowAsync<AreaSchoolDocument>((nameof(AreaSchoolDocument.Entry), entry), (nameof(AreaSchoolDocument.View), view))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
