using System.Globalization;
using System.Text.Json;

namespace Bot.Channels.ZaloOa;

/// <summary>Reads Zalo's JSON as it comes: ids, times and phones are strings here and numbers there, and anything may be missing. Never throws.</summary>
internal static class Lenient
{
    public static JsonElement? Child(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : null;
        }
        catch (InvalidOperationException)
        {
            return null; // a name with half a letter in it
        }
    }

    public static JsonElement? Child(this JsonElement? element, string name) => element is { } value ? value.Child(name) : null;

    /// <summary>A string, or a number as it is written; null for anything else and for what is empty.</summary>
    public static string? Text(this JsonElement? element)
    {
        try
        {
            return element?.ValueKind switch
            {
                JsonValueKind.String when element.Value.GetString() is { Length: > 0 } text => text,
                JsonValueKind.Number => element.Value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // half a letter
        }
    }

    public static string? Text(this JsonElement? element, string name) => element.Child(name).Text();

    public static string? Text(this JsonElement element, string name) => element.Child(name).Text();

    public static long? Number(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static JsonElement? First(this JsonElement? element)
    {
        foreach (var item in element.Items())
        {
            return item;
        }

        return null;
    }
}
