using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Classes;

/// <summary>A session of one pupil: what stands, who changed it, and its correction.</summary>
internal static class PupilRollEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet("/hoc-sinh/{id}/buoi", FindAsync);
        signedIn.MapGet("/hoc-sinh/{id}/{day}/{session}", ShowAsync);
        signedIn.MapPost("/hoc-sinh/{id}/{day}/{session}/sua", CorrectAsync);
        signedIn.MapPost("/hoc-sinh/{id}/{day}/{session}/hoan-tac", TakeBackAsync);
    }

    private static async Task<IResult> FindAsync(string id, HttpContext http, PageRenderer renderer)
    {
        var (entry, (day, session)) = (SignedInGate.EntryOf(http), RollAddress.Asked(http));
        return RollPage.Find(entry.Visitor, new PupilId(id), day, session) is var (pupil, key) ? PageRedirect.To(PagePaths.Roll(pupil.Id, key)) : await renderer.NothingAsync(entry);
    }

    private static Task<IResult> ShowAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, (pupil, key) => RenderAsync(http, turns, renderer, pupil, key, answer: null));

    private static Task<IResult> CorrectAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async (pupil, key) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return await RenderAsync(http, turns, renderer, pupil, key, await RollWriting.CorrectAsync(http, turns, form, RollForm.Read(form, key, [pupil.Id])));
        });

    private static Task<IResult> TakeBackAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async (pupil, key) =>
            await RenderAsync(http, turns, renderer, pupil, key, await RollWriting.TakeBackAsync(http, turns, await http.Request.ReadFormAsync(http.RequestAborted), key)));

    private static async Task<IResult> FoundAsync(string id, string day, string session, HttpContext http, PageRenderer renderer, Func<Pupil, RollCallKey, Task<IResult>> answer)
    {
        var (entry, (date, part)) = (SignedInGate.EntryOf(http), RollAddress.Read(day, session));
        return RollPage.Find(entry.Visitor, new PupilId(id), date, part) is var (pupil, key) ? await answer(pupil, key) : await renderer.NothingAsync(entry);
    }

    private static async Task<IResult> RenderAsync(HttpContext http, ITurnStore turns, PageRenderer renderer, Pupil pupil, RollCallKey key, string? answer)
    {
        var entry = SignedInGate.EntryOf(http);
        var facts = await turns.LoadFactsAsync(RollPage.Needed(entry.Visitor, key), http.RequestAborted);
        return await renderer.ShowAsync<RollDocument>(
            (nameof(RollDocument.Entry), entry),
            (nameof(RollDocument.View), RollPage.Of(entry.Visitor, facts, key, pupil)),
            (nameof(RollDocument.Pupil), pupil),
            (nameof(RollDocument.Answer), answer));
    }
}
