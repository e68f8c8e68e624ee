using System.Globalization;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.Office;
using Bot.Dialogs.Ports;
using Bot.Host.Pages.Entrance;

namespace Bot.Host.Pages.Office;

/// <summary>What the office's forms hold, and how what they ask for is written.</summary>
internal static class OfficeFields
{
    /// <summary>The form's own name.</summary>
    public const string Form = "lan";

    private const int LongestForm = 20;

    public static string FormOf(PageEntry entry) => entry.Visitor.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Empty where a form holds none.</summary>
    public static string KeyOf(IFormCollection form) => form[Form].ToString() is { Length: <= LongestForm } key && key.All(char.IsAsciiDigit) ? key : "";

    public static DateOnly? DayOf(IFormCollection form, string name) =>
        DateOnly.TryParseExact(form[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The sheet of a long list that is asked for, from 1.</summary>
    public static int SheetOf(HttpContext http) => int.TryParse(http.Request.Query["to"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? sheet : 1;

    /// <summary>Writes what was decided, and returns what the visitor reads.</summary>
    public static async Task<string> CommitAsync(HttpContext http, PageDecision decision)
    {
        var now = SignedInGate.EntryOf(http).Visitor.Now;
        return decision.Effects.Count == 0 || await http.RequestServices.GetRequiredService<IPageStore>().CommitAsync(decision.Effects, now, http.RequestAborted)
            ? decision.Answer
            : OfficeWording.ChangedMeanwhile;
    }
}
