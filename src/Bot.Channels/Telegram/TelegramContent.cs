using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Channels.Http;

namespace Bot.Channels.Telegram;

/// <summary>
/// Bodies of calls. The multipart body is written by hand: .NET would write a Vietnamese file name as <c>=?utf-8?B?…?=</c>, and Telegram reads
/// nothing but <c>filename</c>, as raw UTF-8, percent-decoded.
/// </summary>
internal static class TelegramContent
{
    public static DepartingContent Json(object request) =>
        new(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), BotApiJson.Options), "application/json");

    /// <summary>Every argument a part, objects as JSON, and the file in the part of its field.</summary>
    public static DepartingContent Multipart(string field, SendFile request)
    {
        var boundary = $"bot{Guid.NewGuid():N}";
        using var body = new MemoryStream(request.Content.Length + 2048);
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));

        foreach (var (name, value) in Arguments(request))
        {
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{Quoted(request.FileName)}\"\r\nContent-Type: {request.MediaType}\r\n\r\n");
        body.Write(request.Content.Span);
        Write($"\r\n--{boundary}--\r\n");
        return new DepartingContent(body.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    private static IEnumerable<(string Name, string Value)> Arguments(SendFile request)
    {
        yield return ("chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        if (request.Caption is { Length: > 0 } caption)
        {
            yield return ("caption", caption);
            if (request.ParseMode is { } mode)
            {
                yield return ("parse_mode", mode);
            }
        }

        if (request.ReplyMarkup is { } markup)
        {
            yield return ("reply_markup", JsonSerializer.Serialize(markup, markup.GetType(), BotApiJson.Options));
        }
    }

    /// <summary>Within quotes; what would end the header or be decoded is written otherwise.</summary>
    private static string Quoted(string fileName)
    {
        var quoted = new StringBuilder(fileName.Length);
        foreach (var letter in fileName.Where(letter => !char.IsControl(letter)))
        {
            quoted.Append(letter switch { '"' => "%22", '\\' => "%5C", '%' => "%25", _ => letter.ToString() });
        }

        return quoted.ToString();
    }
}
