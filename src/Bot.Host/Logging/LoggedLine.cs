using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Host.Logging;

/// <summary>
/// A log message as it may be written. Our own events hold ids, counts and kinds by rule. A library's may hold anything (requests, SQL, addresses
/// with tokens): its template is written, and of the values only numbers, flags and names of kinds.
/// </summary>
internal static partial class LoggedLine
{
    private const string Template = "{OriginalFormat}";

    /// <summary>In our events: why something failed. Vendors put their own words behind the code, and may quote what they were sent.</summary>
    private const string Reason = "Reason";

    /// <summary>Says where the host listens, and that it starts and stops.</summary>
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    public static bool IsTrusted(string category) => category.StartsWith("Bot.", StringComparison.Ordinal) || category == Lifetime;

    public static string Of<TState>(TState state, EventId id, bool isTrusted)
    {
        var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        return values.LastOrDefault(value => value.Key == Template).Value is string template
            ? Hole().Replace(template, hole => Fill(hole, values, isTrusted))
            : $"({id.Name ?? "unnamed"} {id.Id.ToString(CultureInfo.InvariantCulture)})";
    }

    private static string Fill(Match hole, IReadOnlyList<KeyValuePair<string, object?>> values, bool isTrusted)
    {
        var name = hole.Groups["name"].Value;
        var value = values.FirstOrDefault(one => one.Key == name).Value;
        return value switch
        {
            string reason when isTrusted && name == Reason => CodeOf(reason),
            _ when isTrusted || IsHarmless(value) => Text(value, hole.Groups["format"].Value),
            _ => hole.Value,
        };
    }

    private static bool IsHarmless(object? value) =>
        value is null or bool or Enum or TimeSpan or byte or short or ushort or int or uint or long or ulong or float or double or decimal;

    private static string Text(object? value, string format) => value switch
    {
        null => "(null)",
        IFormattable one => one.ToString(format.Length == 0 ? null : format, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What begins with a vendor's code is that code; everything else is in our own words.</summary>
    private static string CodeOf(string reason) => Code().Match(reason) is { Success: true } code ? code.Value : reason;

    [GeneratedRegex(@"\{(?<name>[^{}:,]+)(?:,[^{}:]*)?(?::(?<format>[^{}]*))?\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^-?[0-9]+(?= )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
