using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Reports;
using Bot.Host.Documents;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Papers;

/// <summary>The list of papers, one of them to look at, and its file.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Papers, ListAsync);
        signedIn.MapGet(PagePaths.Papers + "/{name}", ShowAsync);
        signedIn.MapGet(PagePaths.Papers + "/{name}/tep", FetchAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return await renderer.ShowAsync<PapersDocument>((nameof(PapersDocument.Entry), entry), (nameof(PapersDocument.Choices), PaperPage.Choices(entry.Visitor)));
    }

    private static async Task<IResult> ShowAsync(string name, HttpContext http, ITurnStore turns, IPageStore pages, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (await WriteAsync(name, http, turns) is not var (request, outcome))
        {
            return await renderer.NothingAsync(entry);
        }

        if (outcome is ReportOutcome.Written or ReportOutcome.Refused { Draft: not null })
        {
            await pages.CommitAsync([PaperPage.Logged(entry.Visitor, request.Name, isFile: false)], entry.Visitor.Now, http.RequestAborted);
        }

        return await renderer.ShowAsync<PaperDocument>(
            (nameof(PaperDocument.Entry), entry),
            (nameof(PaperDocument.Title), PaperPage.Choices(entry.Visitor).First(choice => choice.Name == request.Name).Title),
            (nameof(PaperDocument.Request), request),
            (nameof(PaperDocument.Outcome), outcome));
    }

    /// <summary>Drafts are looked at here and fetched nowhere: what cannot be called ready is not to be handed in.</summary>
    private static async Task<IResult> FetchAsync(string name, HttpContext http, ITurnStore turns, IPageStore pages, IDocumentWriter writer, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (await WriteAsync(name, http, turns) is not var (request, outcome)
            || !Enum.TryParse<DocumentForm>(http.Request.Query["dang"], ignoreCase: true, out var form) || !Enum.IsDefined(form)
            || outcome is not ReportOutcome.Written written
            || !int.TryParse(http.Request.Query["so"].FirstOrDefault() ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= written.Papers.Count)
        {
            return await renderer.NothingAsync(entry);
        }

        await pages.CommitAsync([PaperPage.Logged(entry.Visitor, request.Name, isFile: true)], entry.Visitor.Now, http.RequestAborted);
        var paper = written.Papers[number];
        return TypedResults.File(writer.Write(paper.Document, form).ToArray(), DocumentForms.MediaTypeOf(form), paper.FileName + DocumentForms.ExtensionOf(form));
    }

    private static async Task<(ReportRequest Request, ReportOutcome Outcome)?> WriteAsync(string name, HttpContext http, ITurnStore turns)
    {
        var visitor = SignedInGate.EntryOf(http).Visitor;
        if (ReportNames.Of(name) is not { } known
            || PaperPage.RequestOf(visitor, new PaperAsk(known, DayOf(http, "tu"), DayOf(http, "den"), http.Request.Query["khong-ten"] == "1")) is not { } request)
        {
            return null;
        }

        var facts = await PaperFacts.LoadAsync(turns, visitor.Register, request, http.RequestAborted);
        return (request, PaperPage.Write(visitor, request, facts));
    }

    private static DateOnly? DayOf(HttpContext http, string field) =>
        DateOnly.TryParseExact(http.Request.Query[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
