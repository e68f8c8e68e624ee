using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Host.Pages.Entrance;
using Bot.Host.Pages.Views;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Host.Pages.Cases;

/// <summary>Cases, visits and their minutes; for those outside the school what was handed over to them, each look in the audit before it is shown.</summary>
internal static class CaseEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Cases, ListAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapGet(PagePaths.Minutes, RegisterAsync);
        signedIn.MapGet(PagePaths.Cases + "/{id}", ShowAsync).WithMetadata(ForSuperiors.Too);
        signedIn.MapGet(PagePaths.Cases + "/{id}/bien-ban/{number:int}", FetchAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ITurnStore turns, IPageStore pages, HandedVisits others, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!CaseListPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        if (entry.Visitor.Member.IsOutsider)
        {
            var visits = await others.OfAsync(entry, http.RequestAborted);
            var handed = HandedPage.Of(visits, await turns.LoadFactsAsync(HandedPage.Needed(visits), http.RequestAborted));
            return await LoggedAsync(pages, visits, handed, http.RequestAborted)
                ? await renderer.ShowAsync<HandedDocument>((nameof(HandedDocument.Entry), entry), (nameof(HandedDocument.Handed), handed))
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var filter = Enum.TryParse<CaseFilter>(http.Request.Query["loc"], out var chosen) && Enum.IsDefined(chosen) ? chosen : CaseFilter.Open;
        var facts = await turns.LoadFactsAsync(CaseListPage.Needed(entry.Visitor), http.RequestAborted);
        return await renderer.ShowAsync<CasesDocument>((nameof(CasesDocument.Entry), entry), (nameof(CasesDocument.View), CaseListPage.Of(entry.Visitor, filter, SheetOf(http), facts)));
    }

    private static async Task<IResult> RegisterAsync(HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!MinutesPage.MayOpenRegister(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var facts = await turns.LoadFactsAsync(MinutesPage.RegisterNeeded(entry.Visitor), http.RequestAborted);
        return await renderer.ShowAsync<MinutesRegisterDocument>((nameof(MinutesRegisterDocument.Entry), entry), (nameof(MinutesRegisterDocument.View), MinutesPage.Register(entry.Visitor, SheetOf(http), facts)));
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext http, ITurnStore turns, IPageStore pages, HandedVisits others, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (HandedPage.IsFor(entry.Visitor))
        {
            var visits = await others.OfAsync(entry, http.RequestAborted);
            var school = http.Request.Query["truong"].ToString() is { Length: > 0 } named ? named : entry.Session.School.Value;
            var handed = HandedPage.Of(visits, await turns.LoadFactsAsync(HandedPage.Needed(visits), http.RequestAborted)).Where(one => one.Pupil.Id.Value == id && one.School.Id.Value == school).ToList();
            return handed.Count == 0 ? await renderer.NothingAsync(entry)
                : await LoggedAsync(pages, visits, handed, http.RequestAborted) ? await renderer.ShowAsync<HandedDocument>((nameof(HandedDocument.Entry), entry), (nameof(HandedDocument.Handed), handed), (nameof(HandedDocument.IsOpen), true))
                : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var pupil = new PupilId(id);
        return entry.Visitor.Register.Find(pupil) is not null
            && CaseFilePage.Of(entry.Visitor, pupil, await turns.LoadFactsAsync(CaseFilePage.Needed(entry.Visitor, pupil), http.RequestAborted)) is { } view
                ? await renderer.ShowAsync<CaseDocument>((nameof(CaseDocument.Entry), entry), (nameof(CaseDocument.View), view))
                : await renderer.NothingAsync(entry);
    }

    /// <summary>The picture of the signed page; where there is none, or with <c>mau=1</c>, the form to be printed and signed.</summary>
    private static async Task<IResult> FetchAsync(string id, int number, HttpContext http, ITurnStore turns, IPageStore pages, IFileStore files, IDocumentWriter writer, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        var pupil = new PupilId(id);
        if (entry.Visitor.Register.Find(pupil) is null)
        {
            return await renderer.NothingAsync(entry);
        }

        var facts = await turns.LoadFactsAsync(CaseFilePage.Needed(entry.Visitor, pupil), http.RequestAborted);
        if (MinutesPage.Find(entry.Visitor, pupil, number, facts) is not var (child, visit))
        {
            return await renderer.NothingAsync(entry);
        }

        await pages.CommitAsync([MinutesPage.Logged(entry.Visitor, pupil)], entry.Visitor.Now, http.RequestAborted);
        return await PageOfAsync(http, visit, facts, files) ?? Form(entry.Visitor, child, visit, writer);
    }

    private static async Task<IResult?> PageOfAsync(HttpContext http, HomeVisit visit, Dialogs.Turns.Facts facts, IFileStore files) =>
        http.Request.Query["mau"] != "1" && visit.SignedPage is { } page && facts.Pages.GetValueOrDefault(page) is { } kept
        && await files.ReadAsync(visit.School, kept.Sha256, http.RequestAborted) is { } bytes
            ? TypedResults.File(bytes.ToArray(), kept.MediaType, FormattableString.Invariant($"bien-ban-{visit.Minutes.Number:00}{Ending(kept.MediaType)}"))
            : null;

    private static FileContentHttpResult Form(PageVisitor visitor, Pupil pupil, HomeVisit visit, IDocumentWriter writer)
    {
        var (document, name) = MinutesPage.Form(visitor, pupil, visit);
        return TypedResults.File(writer.Write(document, DocumentForm.Docx).ToArray(), DocumentForms.MediaTypeOf(DocumentForm.Docx), name + DocumentForms.ExtensionOf(DocumentForm.Docx));
    }

    private static async Task<bool> LoggedAsync(IPageStore pages, IReadOnlyList<PageVisitor> visits, IReadOnlyList<HandedView> seen, CancellationToken cancellationToken) =>
        seen.Count == 0 || await pages.CommitAsync([.. HandedPage.Logged(visits, seen)], visits[0].Now, cancellationToken);

    private static int SheetOf(HttpContext http) => int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? sheet : 1;

    private static string Ending(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "application/pdf" => ".pdf",
        _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => ".jpg",
        _ => ".docx",
    };
}
