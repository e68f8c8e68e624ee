using System.Globalization;

namespace Bot.Storage.Rosters.Lists;

/// <summary>Birth dates: day first, or the number a spreadsheet keeps instead.</summary>
internal static class ListDates
{
    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff", "d/M/yyyy H:mm:ss", "d/M/yyyy HH:mm"];
    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);

    /// <summary>Null for what is no day: a year alone is none, and no day is made up for it.</summary>
    public static DateOnly? Read(string text)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateOnly.FromDateTime(day);
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 60_000
            ? SpreadsheetZero.AddDays((int)serial)
            : null;
    }
}
