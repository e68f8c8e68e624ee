using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;

namespace Bot.Host.Pages.Office;

/// <summary>The calendar: what the school year's file has, what leaders changed since, and the form that changes it, read back before it is stored.</summary>
internal static class CalendarEndpoints
{
    /// <summary>Longer reasons are for a letter.</summary>
    private const int LongestText = 200;

    public static void Map(OfficeDoor office)
    {
        office.MapGet("", (http, renderer) => ShowAsync(http, renderer, answer: null));
        office.MapPost("/xem-lai", ReadBackAsync);
        office.MapPost("/ghi", StoreAsync);
        office.MapPost("/bo", TakeBackAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, string? answer) => await renderer.ShowAsync<CalendarDocument>(
        (nameof(CalendarDocument.Entry), await OfficeEntry.FreshAsync(http)), (nameof(CalendarDocument.Answer), answer));

    private static async Task<IResult> ReadBackAsync(HttpContext http, PageRenderer renderer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (AskOf(await http.Request.ReadFormAsync(http.RequestAborted)) is not { } ask)
        {
            return await ShowAsync(http, renderer, OfficeWording.CalendarUnclear);
        }

        var (text, isRefused) = CalendarPage.ReadBack(entry.Visitor, ask);
        return isRefused
            ? await ShowAsync(http, renderer, text)
            : await renderer.ShowAsync<CalendarReadBackDocument>((nameof(CalendarReadBackDocument.Entry), entry), (nameof(CalendarReadBackDocument.Ask), ask), (nameof(CalendarReadBackDocument.Text), text));
    }

    private static async Task<IResult> StoreAsync(HttpContext http, PageRenderer renderer)
    {
        var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
        if (AskOf(form) is not { } ask)
        {
            return await ShowAsync(http, renderer, OfficeWording.CalendarUnclear);
        }

        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(CalendarPage.Needed(visitor, ask), http.RequestAborted);
        return await ShowAsync(http, renderer, await OfficeFields.CommitAsync(http, CalendarPage.Store(visitor, facts, OfficeFields.KeyOf(form), ask, form["ma"].ToString())));
    }

    private static async Task<IResult> TakeBackAsync(HttpContext http, PageRenderer renderer)
    {
        var (visitor, form) = (SignedInGate.EntryOf(http).Visitor, await http.Request.ReadFormAsync(http.RequestAborted));
        var facts = await http.RequestServices.GetRequiredService<ITurnStore>().LoadFactsAsync(CalendarPage.NeededToTakeBack(visitor, form["ma"].ToString()), http.RequestAborted);
        return await ShowAsync(http, renderer, await OfficeFields.CommitAsync(http, CalendarPage.TakeBack(visitor, facts, OfficeFields.KeyOf(form))));
    }

    /// <summary>Null where the form does not say what, or on which days.</summary>
    private static CalendarAsk? AskOf(IFormCollection form) =>
        Enum.TryParse<CalendarAskKind>(form["viec"], out var kind) && Enum.IsDefined(kind) && OfficeFields.DayOf(form, "tu") is { } from
            ? new CalendarAsk(kind, form["ai"].ToString(), from, OfficeFields.DayOf(form, "den") ?? from)
            {
                Session = Enum.TryParse<Session>(form["buoi"], out var session) && Enum.IsDefined(session) ? session : null,
                Mode = Enum.TryParse<LearningMode>(form["cach"], out var mode) && Enum.IsDefined(mode) && kind == CalendarAskKind.Closes ? mode : LearningMode.None,
                Reason = Short(form["ly-do"].ToString()),
                Decision = Short(form["quyet-dinh"].ToString()),
            }
            : null;

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
        return line.Length > LongestText ? line[..LongestText] : line;
    }
}
