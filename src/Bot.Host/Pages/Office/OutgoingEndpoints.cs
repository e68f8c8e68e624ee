using System.Globalization;
using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;

namespace Bot.Host.Pages.Office;

/// <summary>The outbox of the school: what waits, what did not arrive and why, sent once more or dropped.</summary>
internal static class OutgoingEndpoints
{
    private static readonly (OutgoingState State, string Name)[] Names =
        [(OutgoingState.Waiting, "cho"), (OutgoingState.Dead, "hong"), (OutgoingState.Unknown, "chua-ro"), (OutgoingState.Stale, "qua-han")];

    public static string NameOf(OutgoingState state) => Names.First(one => one.State == state).Name;

    public static void Map(OfficeDoor office)
    {
        office.MapGet("", ShowAsync);
        office.MapPost("/gui-lai", (http, renderer) => ChangeAsync(http, renderer, (store, number, entry) =>
            store.RetryAsync(entry.Session.School, [number], OfficeDoor.ActorOf(entry), entry.Visitor.Now, http.RequestAborted), OfficeWording.Retried));
        office.MapPost("/bo", (http, renderer) => ChangeAsync(http, renderer, (store, number, entry) =>
            store.DropAsync(entry.Session.School, [number], OfficeDoor.ActorOf(entry), entry.Visitor.Now, http.RequestAborted), OfficeWording.Dropped));
    }

    private static Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer) => ShowAsync(http, renderer, answer: null);

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, string? answer)
    {
        var (entry, services) = (SignedInGate.EntryOf(http), http.RequestServices);
        var (store, school) = (services.GetRequiredService<IOfficeStore>(), entry.Session.School);
        var counts = await store.OutgoingAsync(school, http.RequestAborted);
        var state = Names.Where(one => one.Name == http.Request.Query["xem"]).Select(one => (OutgoingState?)one.State).FirstOrDefault()
            ?? (counts.Dead > 0 ? OutgoingState.Dead : counts.Unknown > 0 ? OutgoingState.Unknown : OutgoingState.Waiting);
        var before = long.TryParse(http.Request.Query["truoc"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        var rows = await store.ListOutgoingAsync(school, state, before, OutgoingPage.Lines + 1, http.RequestAborted);
        var contacts = await services.GetRequiredService<IInvitationStore>().ContactsAsync(school, http.RequestAborted);
        return await renderer.ShowAsync<OutgoingDocument>(
            (nameof(OutgoingDocument.Entry), entry),
            (nameof(OutgoingDocument.View), OutgoingPage.Of(entry.Visitor, counts, state, rows, contacts)),
            (nameof(OutgoingDocument.Answer), answer));
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, PageRenderer renderer, Func<IOfficeStore, long, Entrance.PageEntry, Task<int>> change, Func<int, string> wording)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var changed = long.TryParse(form["so"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await change(http.RequestServices.GetRequiredService<IOfficeStore>(), number, SignedInGate.EntryOf(http))
            : 0;
        return await ShowAsync(http, renderer, wording(changed));
    }
}
