using System.Globalization;
using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Host.Pages.Office;

/// <summary>The texts to guardians: found by their words, tried, put into the school's own words, and back.</summary>
internal static class TextEndpoints
{
    public static void Map(OfficeDoor office)
    {
        office.MapGet("", ListAsync);
        office.MapGet("/{tieng}/{ten}", (http, renderer) => ShowAsync(http, renderer, LineOf(http, Route(http, "tieng"), Route(http, "ten")), words: null, answer: null));
        office.MapPost("/xem-thu", TryAsync);
        office.MapPost("/ghi", (http, renderer) => WordAsync(http, renderer, isOwn: true));
        office.MapPost("/mac-dinh", (http, renderer) => WordAsync(http, renderer, isOwn: false));
    }

    private static async Task<IResult> ListAsync(HttpContext http, PageRenderer renderer)
    {
        var (entry, query) = (SignedInGate.EntryOf(http), http.Request.Query);
        var languages = TextPage.Languages(entry.Visitor);
        var language = languages.FirstOrDefault(one => one == query["tieng"]) ?? GuardianTexts.Vietnamese;
        var page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var words = query["tim"].ToString();
        return await renderer.ShowAsync<TextsDocument>(
            (nameof(TextsDocument.Entry), entry),
            (nameof(TextsDocument.Language), language),
            (nameof(TextsDocument.Words), words),
            (nameof(TextsDocument.Page), page),
            (nameof(TextsDocument.Found), TextPage.Find(entry.Visitor, http.RequestServices.GetRequiredService<GuardianTexts>(), language, words)));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, PageRenderer renderer, TextLine? line, string? words, string? answer)
    {
        var entry = SignedInGate.EntryOf(http);
        if (line is null)
        {
            return await renderer.NothingAsync(entry);
        }

        return await renderer.ShowAsync<TextDocument>(
            (nameof(TextDocument.Entry), entry),
            (nameof(TextDocument.Line), line),
            (nameof(TextDocument.Words), words ?? line.Text),
            (nameof(TextDocument.Faults), TextPage.Faults(line, words ?? line.Text)),
            (nameof(TextDocument.Answer), answer));
    }

    private static async Task<IResult> TryAsync(HttpContext http, PageRenderer renderer)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await ShowAsync(http, renderer, LineOf(http, form["tieng"].ToString(), form["ten"].ToString()), WordsOf(form), answer: null);
    }

    private static async Task<IResult> WordAsync(HttpContext http, PageRenderer renderer, bool isOwn)
    {
        var (entry, form) = (SignedInGate.EntryOf(http), await http.Request.ReadFormAsync(http.RequestAborted));
        var (words, language, name) = (WordsOf(form), form["tieng"].ToString(), form["ten"].ToString());
        if (LineOf(http, language, name) is not { } line)
        {
            return await renderer.NothingAsync(entry);
        }

        if (isOwn && TextPage.Faults(line, words).Count > 0)
        {
            return await ShowAsync(http, renderer, line, words, OfficeWording.TextRefused);
        }

        var own = isOwn && words != line.Default ? words : null;
        if (own == line.Own)
        {
            return await ShowAsync(http, renderer, line, words: null, OfficeWording.NothingChanged);
        }

        var (registers, at, actor) = (http.RequestServices.GetRequiredService<IRegisterStore>(), entry.Visitor.Now, OfficeDoor.ActorOf(entry));
        if (await registers.LoadAsync(entry.Session.School, http.RequestAborted) is not { } stored
            || await registers.ReplaceAsync(TextPage.Worded(stored, line, own), stored.Version, actor, at, http.RequestAborted) is null)
        {
            return await ShowAsync(http, renderer, line, words, OfficeWording.ChangedMeanwhile);
        }

        await http.RequestServices.GetRequiredService<IPageStore>().CommitAsync(
            [new Effect.Audit(entry.Session.School, actor, own is null ? "wording.default" : "wording.changed", $"{language}/{name}", at)], at, http.RequestAborted);
        return await ShowAsync(http, renderer, line with { Own = own }, words: null, own is null ? OfficeWording.TextIsDefault : OfficeWording.TextStored);
    }

    private static TextLine? LineOf(HttpContext http, string language, string name) =>
        TextPage.Of(SignedInGate.EntryOf(http).Visitor, http.RequestServices.GetRequiredService<GuardianTexts>(), language, name);

    /// <summary>As typed: some texts begin or end with a space on purpose.</summary>
    private static string WordsOf(IFormCollection form) => form["loi"].ToString().ReplaceLineEndings("\n").Normalize();

    private static string Route(HttpContext http, string name) => http.Request.RouteValues[name]?.ToString() ?? "";
}
