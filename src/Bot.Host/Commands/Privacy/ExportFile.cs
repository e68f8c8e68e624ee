using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Bot.Dialogs.Privacy;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Privacy;

/// <summary>An export as a file: <c>.json</c>, or <c>.zip</c> with the same JSON and the files people sent.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static bool IsKnown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".zip";

    public static async Task WriteAsync(string path, SchoolRegister register, PersonalExport export, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var json = JsonOf(register, export, at).ToJsonString(Readable);
        if (string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllTextAsync(path, json, cancellationToken);
            return;
        }

        await using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        await WriteAsync(zip, "data.json", System.Text.Encoding.UTF8.GetBytes(json), cancellationToken);
        foreach (var file in export.Files)
        {
            await WriteAsync(zip, "files/" + file.Sha256 + ExtensionOf(file.MediaType), file.Content, cancellationToken);
        }
    }

    private static async Task WriteAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var entry = zip.CreateEntry(name).Open();
        await entry.WriteAsync(content, cancellationToken);
    }

    private static JsonObject JsonOf(SchoolRegister register, PersonalExport export, DateTimeOffset at) => new()
    {
        ["school"] = register.School.Id.Value,
        ["schoolName"] = register.School.Name,
        ["exportedAt"] = at.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        ["tables"] = new JsonObject(export.Tables.Select(table => KeyValuePair.Create(
            table.Name,
            (JsonNode?)new JsonArray([.. table.Rows.Select(row => new JsonObject(row.Select(cell => KeyValuePair.Create(cell.Key, ValueOf(cell.Value)))))])))),
        ["files"] = new JsonArray([.. export.Files.Select(file => new JsonObject { ["sha256"] = file.Sha256, ["mediaType"] = file.MediaType, ["bytes"] = file.Content.Length })]),
    };

    /// <summary>What is stored as JSON is written as JSON, not as a text full of backslashes.</summary>
    private static JsonNode? ValueOf(object? value)
    {
        if (value is not string text)
        {
            return value is null ? null : JsonValue.Create(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (text is not (['{', .., '}'] or ['[', .., ']']))
        {
            return JsonValue.Create(text);
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text); // somebody's words in brackets
        }
    }

    private static string ExtensionOf(string mediaType) => mediaType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        "application/pdf" => ".pdf",
        "application/msword" => ".doc",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => ".docx",
        _ => "",
    };
}
