using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Testing.Telegram;

/// <summary>
/// The arguments of a call as the real server sees them: query, form or JSON, merged, the first occurrence wins. A JSON null is the text
/// <c>null</c>, and a JSON body that cannot be parsed is no arguments at all.
/// </summary>
internal sealed partial class TelegramArguments
{
    private const string Attached = "attach://";
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TelegramUpload> _files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys.Concat(_files.Keys);

    public static async Task<TelegramArguments> ReadAsync(HttpRequest request)
    {
        var arguments = new TelegramArguments();
        foreach (var (name, value) in request.Query)
        {
            arguments._values.TryAdd(name, value.ToString());
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await arguments.ReadPartsAsync(new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body));
        }
        else if (request.HasFormContentType)
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

    /// <summary>The uploaded file of an argument: in a part of its name, or in the part that the argument points at.</summary>
    public TelegramUpload? File(string name) =>
        _files.GetValueOrDefault(name) ?? (Text(name) is { } pointer && pointer.StartsWith(Attached, StringComparison.Ordinal) ? _files.GetValueOrDefault(pointer[Attached.Length..]) : null);

    /// <summary>Whether the part is only there because another argument points at it.</summary>
    public bool IsAttached(string part) => _files.ContainsKey(part) && _values.Values.Any(value => value is JsonValue && value.ToString() == Attached + part);

    /// <summary>
    /// Read as the real server does: of the name nothing but <c>filename</c>, as raw UTF-8, with or without quotes, percent-decoded. A name in
    /// another encoding stays what it is.
    /// </summary>
    private async Task ReadPartsAsync(MultipartReader parts)
    {
        while (await parts.ReadNextSectionAsync() is { } part)
        {
            using var bytes = new MemoryStream();
            await part.Body.CopyToAsync(bytes);
            var name = Name().Match(part.ContentDisposition ?? "").Groups["name"].Value;
            if (FileName().Match(part.ContentDisposition ?? "") is { Success: true } file)
            {
                _files.TryAdd(name, new TelegramUpload(Uri.UnescapeDataString(file.Groups["name"].Value.Trim()), part.ContentType, bytes.ToArray()));
            }
            else
            {
                _values.TryAdd(name, Encoding.UTF8.GetString(bytes.ToArray()));
            }
        }
    }

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

    [GeneratedRegex("""[;\s]name="?(?<name>[^";]*)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex("""[;\s]filename="?(?<name>[^";]*)"?""", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
