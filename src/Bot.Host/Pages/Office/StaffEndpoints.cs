using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Pages.Office;

/// <summary>The staff, who stands in for whom, and whose chat is unlinked.</summary>
internal static class StaffEndpoints
{
    public static void Map(OfficeDoor office)
    {
        office.MapGet("", (http, renderer) => ShowAsync(http, renderer, answer: null));
        office.MapPost("/thay", NameAsync);
        office.MapPost("/thoi", EndAsync);
        office.MapPost("/go", UnlinkAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, string? answer)
    {
        // Read anew: what the last button did is to be seen.
        var entry = await OfficeEntry.FreshAsync(http);
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(StaffPage.Needed(entry.Visitor), http.RequestAborted);
        return await renderer.ShowAsync<StaffDocument>((nameof(StaffDocument.Entry), entry), (nameof(StaffDocument.Lines), StaffPage.Lines(entry.Visitor, facts)), (nameof(StaffDocument.Sheet), OfficeFields.SheetOf(http)), (nameof(StaffDocument.Answer), answer));
    }

    private static async Task<IResult> NameAsync(HttpContext http, PageRenderer renderer)
    {
        var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(StaffPage.Needed(visitor), http.RequestAborted);
        var from = OfficeFields.DayOf(form, "tu") ?? visitor.Today;
        var decision = StaffPage.Name(
            visitor, facts, OfficeFields.KeyOf(form), new StaffId(form["ai"].ToString()), new StaffId(form["cho"].ToString()), from, OfficeFields.DayOf(form, "den") ?? from);
        return await ShowAsync(http, renderer, await OfficeFields.CommitAsync(http, decision));
    }

    private static async Task<IResult> EndAsync(HttpContext http, PageRenderer renderer)
    {
        var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(StaffPage.Needed(visitor), http.RequestAborted);
        return await ShowAsync(http, renderer, await OfficeFields.CommitAsync(http, StaffPage.End(visitor, facts, OfficeFields.KeyOf(form), form["ma"].ToString())));
    }

    private static async Task<IResult> UnlinkAsync(HttpContext http, PageRenderer renderer)
    {
        var (entry, form, services) = (SignedInGate.EntryOf(http), await http.Request.ReadFormAsync(http.RequestAborted), http.RequestServices);
        var invitations = services.GetRequiredService<IInvitationStore>();
        var facts = await services.GetRequiredService<ITurnStore>().LoadFactsAsync(StaffPage.Needed(entry.Visitor), http.RequestAborted);
        if (StaffPage.ChatToUnlink(entry.Visitor, facts, new StaffId(form["ma"].ToString()), form["kenh"].ToString()) is not { } chat)
        {
            return await ShowAsync(http, renderer, OfficeWording.NothingChanged);
        }

        if ((await invitations.WhoAsync(chat, http.RequestAborted)).Any(member => member.School != entry.Session.School))
        {
            return await ShowAsync(http, renderer, OfficeWording.AlsoOfAnotherSchool);
        }

        await invitations.UnlinkAsync(chat, OfficeDoor.ActorOf(entry), entry.Visitor.Now, http.RequestAborted);
        return await ShowAsync(http, renderer, OfficeWording.ChatUnlinked);
    }
}
