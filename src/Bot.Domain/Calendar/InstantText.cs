using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Domain.Calendar;

/// <summary>Instants as people and scripts write them to the program: ISO 8601, always with an offset, so that no machine's zone is guessed.</summary>
public static partial class InstantText
{
    /// <summary>The instant, or null when the text is none or has no offset.</summary>
    public static DateTimeOffset? Parse(string text) =>
        Form().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
