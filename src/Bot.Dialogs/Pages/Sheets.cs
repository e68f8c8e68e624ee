namespace Bot.Dialogs.Pages;

/// <summary>Long lists, cut into sheets on the server.</summary>
public static class Sheets
{
    /// <summary>Rows of a sheet: two screens of a phone.</summary>
    public const int Rows = 25;

    /// <param name="wanted">From 1; what lies outside becomes the nearest that is there.</param>
    public static (IReadOnlyList<T> Rows, int Sheet, int Sheets) Of<T>(IReadOnlyList<T> all, int wanted)
    {
        var sheets = Math.Max(1, (all.Count + Rows - 1) / Rows);
        var sheet = Math.Clamp(wanted, 1, sheets);
        return ([.. all.Skip((sheet - 1) * Rows).Take(Rows)], sheet, sheets);
    }
}
