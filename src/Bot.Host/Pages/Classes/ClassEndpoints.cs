using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Classes;

/// <summary>A class, a pupil. What is not there and what is not the visitor's get the same answer.</summary>
internal static class ClassEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet("/lop/{id}", ShowClassAsync);
        signedIn.MapGet("/hoc-sinh/{id}", ShowPupilAsync);
        RollEndpoints.Map(signedIn);
    }

    private static async Task<IResult> ShowClassAsync(string id, HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (ClassPage.Find(entry.Visitor, new ClassId(id)) is not { } schoolClass)
        {
            return await renderer.NothingAsync(entry);
        }

        var facts = await turns.LoadFactsAsync(ClassPage.Needed(entry.Visitor, schoolClass), http.RequestAborted);
        return await renderer.ShowAsync<ClassDocument>((nameof(ClassDocument.Entry), entry), (nameof(ClassDocument.View), ClassPage.Of(entry.Visitor, schoolClass, facts)));
    }

    private static async Task<IResult> ShowPupilAsync(string id, HttpContext http, ITurnStore turns, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (PupilPage.Find(entry.Visitor, new PupilId(id)) is not { } pupil)
        {
            return await renderer.NothingAsync(entry);
        }

        var facts = await turns.LoadFactsAsync(PupilPage.Needed(entry.Visitor, pupil), http.RequestAborted);
        var (history, talk) = http.Request.Query["muc"] == PupilDocument.Talk ? (1, SheetOf(http)) : (SheetOf(http), 1);
        return await renderer.ShowAsync<PupilDocument>((nameof(PupilDocument.Entry), entry), (nameof(PupilDocument.View), PupilPage.Of(entry.Visitor, pupil, facts, history, talk)));
    }

    private static int SheetOf(HttpContext http) => int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? sheet : 1;
}
