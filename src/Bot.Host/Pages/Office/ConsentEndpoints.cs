using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Pages.Office;

/// <summary>Consent by class: who agreed and how, what was signed on paper, what is withdrawn.</summary>
internal static class ConsentEndpoints
{
    public static void Map(OfficeDoor office)
    {
        office.MapGet("", ListAsync);
        office.MapGet("/{lop}", (http, renderer) => ShowAsync(http, renderer, new ClassId(http.Request.RouteValues["lop"]!.ToString()!), answer: null));
        office.MapPost("/giay", (http, renderer) => DecideAsync(http, renderer, isWithdrawn: false));
        office.MapPost("/rut", (http, renderer) => DecideAsync(http, renderer, isWithdrawn: true));
    }

    private static async Task<IResult> ListAsync(HttpContext http, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        return await renderer.ShowAsync<ConsentClassesDocument>(
            (nameof(ConsentClassesDocument.Entry), entry), (nameof(ConsentClassesDocument.Classes), ConsentPage.Classes(entry.Visitor, await ConsentsAsync(http))));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, ClassId of, string? answer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (ConsentPage.Find(entry.Visitor, of) is not { } schoolClass)
        {
            return await renderer.NothingAsync(entry);
        }

        var contacts = await http.RequestServices.GetRequiredService<IInvitationStore>().ContactsAsync(entry.Session.School, http.RequestAborted);
        return await renderer.ShowAsync<ConsentDocument>(
            (nameof(ConsentDocument.Entry), entry),
            (nameof(ConsentDocument.Class), schoolClass),
            (nameof(ConsentDocument.Lines), ConsentPage.Lines(entry.Visitor, schoolClass, await ConsentsAsync(http), contacts)),
            (nameof(ConsentDocument.Answer), answer));
    }

    private static async Task<IResult> DecideAsync(HttpContext http, PageRenderer renderer, bool isWithdrawn)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        var pupil = new PupilId(form["em"].ToString());
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(ConsentPage.Needed(entry.Visitor, pupil), http.RequestAborted);
        var decision = ConsentPage.Decide(entry.Visitor, facts, OfficeFields.KeyOf(form), pupil, new GuardianId(form["ai"].ToString()), isWithdrawn, await ConsentsAsync(http));
        var answer = await OfficeFields.CommitAsync(http, decision);
        return await ShowAsync(http, renderer, entry.Visitor.Register.Find(pupil)?.Class ?? new ClassId("?"), answer);
    }

    private static Task<IReadOnlyList<ConsentRecord>> ConsentsAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOfficeStore>().ConsentsAsync(SignedInGate.EntryOf(http).Session.School, http.RequestAborted);
}
