using System.Globalization;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Pages.Duties;
using Bot.Dialogs.Ports;
using Bot.Host.Pages.Office;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Duties;

/// <summary>What is to be done and by when, what came of it, and the letters it comes from.</summary>
internal static class DutyEndpoints
{
    private const int LongestWords = 300;

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet(PagePaths.Tasks, (HttpContext http, ITurnStore turns, PageRenderer renderer) => ShowAsync(http, turns, renderer, null, null));
        signedIn.MapPost(PagePaths.Tasks + "/xong", CloseAsync);
        signedIn.MapPost(PagePaths.Tasks + "/hoan-tac", TakeBackAsync);
        signedIn.MapGet(PagePaths.Letters, LettersAsync);
        signedIn.MapGet(PagePaths.Letters + "/{key}", LetterAsync);
        signedIn.MapGet(PagePaths.Letters + "/{key}/mau", SkeletonAsync);
    }

    /// <param name="closed">The task that the answer is about, where that can be taken back.</param>
    private static async Task<IResult> ShowAsync(HttpContext http, ITurnStore turns, PageRenderer renderer, string? answer, string? closed)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!TaskListPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var filter = Enum.TryParse<TaskFilter>(http.Request.Query["loc"], out var chosen) && Enum.IsDefined(chosen) ? chosen : TaskFilter.All;
        var facts = await turns.LoadFactsAsync(TaskListPage.Needed(entry.Visitor), http.RequestAborted);
        return await renderer.ShowAsync<TasksDocument>(
            (nameof(TasksDocument.Entry), entry),
            (nameof(TasksDocument.View), TaskListPage.Of(entry.Visitor, filter, SheetOf(http), facts)),
            (nameof(TasksDocument.Answer), answer),
            (nameof(TasksDocument.Closed), closed));
    }

    private static async Task<IResult> CloseAsync(HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        if (!TaskListPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var key = form["viec"].ToString();
        var words = string.Join(' ', form["ket-qua"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var facts = await turns.LoadFactsAsync(TaskListPage.NeededToChange(entry.Visitor, key), http.RequestAborted);
        var decision = TaskListPage.Close(entry.Visitor, facts, OfficeFields.KeyOf(form), key, words.Length > LongestWords ? words[..LongestWords] : words, form["bo"] == "1");
        var answer = await OfficeFields.CommitAsync(http, decision);
        var after = await turns.LoadFactsAsync(TaskListPage.NeededToChange(entry.Visitor, key), http.RequestAborted);
        return await ShowAsync(http, turns, renderer, answer, TaskListPage.MayTakeBack(entry.Visitor, after, key) ? key : null);
    }

    private static async Task<IResult> TakeBackAsync(HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        if (!TaskListPage.IsFor(entry.Visitor))
        {
            return await renderer.NothingAsync(entry);
        }

        var key = form["viec"].ToString();
        var facts = await turns.LoadFactsAsync(TaskListPage.NeededToChange(entry.Visitor, key), http.RequestAborted);
        facts = await turns.LoadFactsAsync(TaskListPage.NeededOfCase(entry.Visitor, key, facts), http.RequestAborted);
        var answer = await OfficeFields.CommitAsync(http, TaskListPage.TakeBack(entry.Visitor, facts, OfficeFields.KeyOf(form), key));
        return await ShowAsync(http, turns, renderer, answer, null);
    }

    private static async Task<IResult> LettersAsync(HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return !LetterPage.IsFor(entry.Visitor) ? await renderer.NothingAsync(entry) : await renderer.ShowAsync<LettersDocument>(
            (nameof(LettersDocument.Entry), entry),
            (nameof(LettersDocument.Letters), LetterPage.List(entry.Visitor, SheetOf(http), await turns.LoadFactsAsync(LetterPage.Needed(entry.Visitor), http.RequestAborted))));
    }

    private static async Task<IResult> LetterAsync(string key, HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (!LetterPage.IsFor(entry.Visitor)
            || LetterPage.Find(entry.Visitor, await turns.LoadFactsAsync(LetterPage.Needed(entry.Visitor), http.RequestAborted), key) is not { } letter)
        {
            return await renderer.NothingAsync(entry);
        }

        var facts = await turns.LoadFactsAsync(LetterPage.NeededOf(entry.Visitor, letter), http.RequestAborted);
        return await renderer.ShowAsync<LetterDocument>((nameof(LetterDocument.Entry), entry), (nameof(LetterDocument.View), LetterPage.Of(entry.Visitor, letter, facts)));
    }

    private static async Task<IResult> SkeletonAsync(string key, HttpContext http, ITurnStore turns, IDocumentWriter writer, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return LetterPage.IsFor(entry.Visitor)
            && LetterPage.Find(entry.Visitor, await turns.LoadFactsAsync(LetterPage.Needed(entry.Visitor), http.RequestAborted), key) is { } letter
            && LetterPage.Skeleton(entry.Visitor, letter) is var (document, name)
                ? TypedResults.File(writer.Write(document, DocumentForm.Docx).ToArray(), DocumentForms.MediaTypeOf(DocumentForm.Docx), name + DocumentForms.ExtensionOf(DocumentForm.Docx))
                : await renderer.NothingAsync(entry);
    }

    private static int SheetOf(HttpContext http) => int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? sheet : 1;
}
