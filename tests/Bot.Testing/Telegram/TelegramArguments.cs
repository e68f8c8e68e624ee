using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.Telegram;

/// <summary>
/// The arguments of a call as the real server sees them: query, form or JSON, merged, the first occurrence wins. A JSON null is the text
/// <c>null</c>, and a JSON body that cannot be parsed is no arguments at all.
/// </summary>
internal sealed class TelegramArguments
{
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    public static async Task<TelegramArguments> ReadAsync(HttpRequest request)
    {
        var arguments = new TelegramArguments();
        foreach (var (name, value) in request.Query)
        {
            arguments._values.TryAdd(name, value.ToString());
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
            {
                arguments._values.TryAdd(name, value.ToString());
            }
        }
        else if (request.HasJsonContentType())
        {
            using var reader = new StreamReader(request.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
            arguments.Merge(await reader.ReadToEndAsync());
        }

        return arguments;
    }

    public static TelegramArguments Of(string json)
    {
        var arguments = new TelegramArguments();
        arguments.Merge(json);
        return arguments;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    public long? Number(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is "true" or "yes" or "1";

    /// <summary>An object or array, natural in JSON and a string in a form.</summary>
    public JsonNode? Structure(string name)
    {
        if (_values.GetValueOrDefault(name) is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return _values.GetValueOrDefault(name);
        }

        try
        {
            return JsonNode.Parse(value.GetValue<string>());
        }
        catch (JsonException)
        {
            return value;
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    private void Merge(string json)
    {
        try
        {
            foreach (var (name, value) in JsonNode.Parse(json) as JsonObject ?? [])
            {
                _values.TryAdd(name, value?.DeepClone() ?? "null");
            }
        }
        catch (JsonException)
        {
            // What the real server does: the visible error is a missing argument.
        }
    }
}
