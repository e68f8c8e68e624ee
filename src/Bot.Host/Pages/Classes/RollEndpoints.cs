using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Rolls;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Host.Pages.Views;

namespace Bot.Host.Pages.Classes;

/// <summary>A session of a class, or of one pupil: what stands, who changed it, and its correction.</summary>
internal sealed class RollEndpoints
{
    private readonly Find _find;

    private RollEndpoints(Find find) => _find = find;

    /// <summary>The session where the visitor may change it; null otherwise.</summary>
    private delegate RollPlace? Find(PageVisitor visitor, string id, DateOnly day, Session session);

    public static void Map(IEndpointRouteBuilder signedIn)
    {
        new RollEndpoints((visitor, id, day, session) => RollPage.Find(visitor, new ClassId(id), day, session) is { } key ? new RollPlace(key, Pupil: null) : null).Map(signedIn, "/lop/{id}");
        new RollEndpoints((visitor, id, day, session) => RollPage.Find(visitor, new PupilId(id), day, session) is var (pupil, key) ? new RollPlace(key, pupil) : null).Map(signedIn, "/hoc-sinh/{id}");
    }

    private void Map(IEndpointRouteBuilder signedIn, string root)
    {
        signedIn.MapGet(root + "/buoi", FindAsync);
        signedIn.MapGet(root + "/{day}/{session}", ShowAsync);
        signedIn.MapPost(root + "/{day}/{session}/sua", CorrectAsync);
        signedIn.MapPost(root + "/{day}/{session}/hoan-tac", TakeBackAsync);
    }

    private async Task<IResult> FindAsync(string id, HttpContext http, PageRenderer renderer)
    {
        var (entry, (day, session)) = (SignedInGate.EntryOf(http), RollAddress.Asked(http));
        return _find(entry.Visitor, id, day, session) is { } place ? PageRedirect.To(place.Path) : await renderer.NothingAsync(entry);
    }

    private Task<IResult> ShowAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, place => RenderAsync(http, turns, renderer, place, answer: null));

    private Task<IResult> CorrectAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async place =>
        {
            var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
            var decision = await RollWriting.CorrectAsync(http, turns, form, RollForm.Read(form, place.Key, place.PupilsOf(visitor)));
            return await RenderAsync(http, turns, renderer, place, decision.Answer, RollForm.IsKept(decision) ? form : null);
        });

    private Task<IResult> TakeBackAsync(string id, string day, string session, HttpContext http, ITurnStore turns, PageRenderer renderer) =>
        FoundAsync(id, day, session, http, renderer, async place =>
            await RenderAsync(http, turns, renderer, place, await RollWriting.TakeBackAsync(http, turns, await http.Request.ReadFormAsync(http.RequestAborted), place.Key)));

    private async Task<IResult> FoundAsync(string id, string day, string session, HttpContext http, PageRenderer renderer, Func<RollPlace, Task<IResult>> answer)
    {
        var (entry, (date, part)) = (SignedInGate.EntryOf(http), RollAddress.Read(day, session));
        return _find(entry.Visitor, id, date, part) is { } place ? await answer(place) : await renderer.NothingAsync(entry);
    }

    private static async Task<IResult> RenderAsync(HttpContext http, ITurnStore turns, PageRenderer renderer, RollPlace place, string? answer, IFormCollection? typed = null)
    {
        var entry = SignedInGate.EntryOf(http);
        var facts = await turns.LoadFactsAsync(RollPage.Needed(entry.Visitor, place.Key), http.RequestAborted);
        return await renderer.ShowAsync<RollDocument>(
            (nameof(RollDocument.Entry), entry),
            (nameof(RollDocument.View), place.Pupil is { } pupil ? RollPage.Of(entry.Visitor, facts, place.Key, pupil) : RollPage.Of(entry.Visitor, facts, place.Key)),
            (nameof(RollDocument.Pupil), place.Pupil),
            (nameof(RollDocument.Answer), answer),
            (nameof(RollDocument.Typed), typed));
    }

    /// <param name="Pupil">Whose session it is; null for the whole class.</param>
    private sealed record RollPlace(RollCallKey Key, Pupil? Pupil)
    {
        public string Path => Pupil is null ? PagePaths.Roll(Key) : PagePaths.Roll(Pupil.Id, Key);

        public IEnumerable<PupilId> PupilsOf(PageVisitor visitor) => Pupil is null ? visitor.Register.PupilsOf(Key.Class).Select(pupil => pupil.Id) : [Pupil.Id];
    }
}
