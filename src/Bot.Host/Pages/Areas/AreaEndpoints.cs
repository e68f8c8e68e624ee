using System.Globalization;
using Bot.Dialogs.Pages.Areas;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Today;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Areas;

/// <summary>The schools of an area, for superiors; each look is in the audit before it is shown.</summary>
internal static class AreaEndpoints
{
    /// <summary>Numbers of many schools: nobody of them waits for a superior's look.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Area, ShowAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapGet(PagePaths.AreaPulses, PulsesAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapGet(PagePaths.Area + "/{school}", ShowSchoolAsync).WithMetadata(ForSuperiors.Too);
    }

    private static async Task<IResult> PulsesAsync(HttpContext http, PulseCache pulses, IHostApplicationLifetime lifetime, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return AreaPage.IsFor(entry.Visitor) ? PulseStream.Of(() => PulseAsync(entry, pulses, CancellationToken.None), Look, lifetime) : await renderer.NothingAsync(entry);
    }

    private static Task<string> PulseAsync(PageEntry entry, PulseCache pulses, CancellationToken cancellationToken) =>
        pulses.OfAsync(entry.Visitor.Register.School.Id, AreaPage.AreaOf(entry.Visitor), entry.Visitor.Today, cancellationToken);

    /// <summary>A page that brings itself up to date is looked at again: that stands in the audit, too.</summary>
    private static async Task<IResult> ShowAsync(HttpContext http, ITurnStore turns, IPageStore pages, PulseCache pulses, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!AreaPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var filter = Enum.TryParse<AreaFilter>(http.Request.Query["loc"], out var chosen) && Enum.IsDefined(chosen) ? chosen : AreaFilter.All;
        var sheet = int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 1;
        var pulse = await PulseAsync(entry, pulses, http.RequestAborted); // from before: what comes later is shown late, never lost
        var facts = await turns.LoadFactsAsync(AreaPage.Needed(entry.Visitor), http.RequestAborted);
        if (!await pages.CommitAsync([AreaPage.Logged(entry.Visitor, only: null)], entry.Visitor.Now, http.RequestAborted))
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        (string, object?)[] values = [(nameof(AreaBody.Entry), entry), (nameof(AreaBody.View), AreaPage.Of(entry.Visitor, http.Request.Query["xa"], filter, sheet, facts)), (nameof(AreaBody.Pulse), pulse)];
        return SignedInGate.IsFragment(http.Request) ? await renderer.ShowAsync<AreaBody>(values) : await renderer.ShowAsync<AreaDocument>(values);
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
