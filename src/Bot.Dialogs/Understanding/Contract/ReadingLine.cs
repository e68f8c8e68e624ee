using System.Text.Json;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Contract;

/// <summary>One line of the verb <c>read</c>, by the contract of reading.</summary>
internal sealed record ReadingLine(string? Id, string As, DateTimeOffset At, string Text, IReadOnlyList<string> After, string? ReplyTo, string? Pupil)
{
    /// <summary>The line, or what is wrong with it; the id is kept when it could be read.</summary>
    public static (ReadingLine? Line, string? Id, string? Error) Parse(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return (null, null, "not valid JSON");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object ? OfObject(document.RootElement) : (null, null, "not a JSON object");
        }
    }

    private static (ReadingLine? Line, string? Id, string? Error) OfObject(JsonElement root)
    {
        var id = Field(root, "id") ?? (root.TryGetProperty("id", out var raw) && raw.ValueKind == JsonValueKind.Number ? raw.GetRawText() : null);
        if (Field(root, "text") is not { } text)
        {
            return (null, id, "text is missing");
        }

        if (Field(root, "as") is not { } who)
        {
            return (null, id, "as is missing");
        }

        if (Field(root, "at") is not { } at || InstantText.Parse(at) is not { } sent)
        {
            return (null, id, "at is not a time");
        }

        IReadOnlyList<string> after = root.TryGetProperty("after", out var earlier) && earlier.ValueKind == JsonValueKind.Array
            ? [.. earlier.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
        return (new ReadingLine(id, who, sent, text, after, Field(root, "replyTo"), Field(root, "pupil")), id, null);
    }

    private static string? Field(JsonElement root, string name)
    {
        try
        {
            return root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair escaped in the line
        }
    }
}
