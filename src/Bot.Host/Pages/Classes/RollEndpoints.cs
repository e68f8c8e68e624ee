using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Host.Pages.Office;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Classes;

/// <summary>A session of a class: what stands, who changed it, and its correction.</summary>
internal static class RollEndpoints
{
    public static void Map(IEndpointRouteBuilder signedIn)
    {
        signedIn.MapGet("/lop/{id}/buoi", FindAsync);
        signedIn.MapGet("/lop/{id}/{day}/{session}", ShowAsync);
        signedIn.MapPost("/lop/{id}/{day}/{session}/sua", CorrectAsync);
        signedIn.MapPost("/lop/{id}/{day}/{session}/hoan-tac", TakeBackAsync);
    }

    private static async Task<IResult> FindAsync(string id, HttpContext http, PageRenderer renderer)
    {
        var (entry, (day, session)) = (SignedInGate.EntryOf(http), RollAddress.Asked(http));
        return RollPage.Find(entry.Visitor, new ClassId(id), day, session) is { } key ? PageRedirect.To(PagePaths.Roll(key)) : await renderer.NothingAsync(entry);
    }

    private static Task<IResult> ShowAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, key => RenderAsync(http, turns, renderer, key, answer: null));

    private static Task<IResult> CorrectAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async key =>
        {
            var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
            var said = RollForm.Read(form, key, visitor.Register.PupilsOf(key.Class).Select(pupil => pupil.Id));
            return await RenderAsync(http, turns, renderer, key, await RollWriting.CorrectAsync(http, turns, form, said));
        });

    private static Task<IResult> TakeBackAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async key =>
            await RenderAsync(http, turns, renderer, key, await RollWriting.TakeBackAsync(http, turns, await http.Request.ReadFormAsync(http.RequestAborted), key)));

    private static async Task<IResult> FoundAsync(string id, string day, string session, HttpContext http, PageRenderer renderer, Func<RollCallKey, Task<IResult>> answer)
    {
        var (entry, (date, part)) = (SignedInGate.EntryOf(http), RollAddress.Read(day, session));
        return RollPage.Find(entry.Visitor, new ClassId(id), date, part) is { } key ? await answer(key) : await renderer.NothingAsync(entry);
    }

    private static async Task<IResult> RenderAsync(HttpContext http, ITurnStore turns, PageRenderer renderer, RollCallKey key, string? answer)
    {
        var entry = SignedInGate.EntryOf(http);
        var facts = await turns.LoadFactsAsync(RollPage.Needed(entry.Visitor, key), http.RequestAborted);
        return await renderer.ShowAsync<RollDocument>(
            (nameof(RollDocument.Entry), entry), (nameof(RollDocument.View), RollPage.Of(entry.Visitor, facts, key)), (nameof(RollDocument.Answer), answer));
    }
}
