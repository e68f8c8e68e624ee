using System.Globalization;
using System.Text;

namespace Bot.Testing.Telegram;

/// <summary>What a reader sees of a text with a parse mode, or how the real server complains about it.</summary>
internal static class TelegramMarkupText
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a", "code", "pre", "blockquote", "tg-spoiler", "span", "tg-emoji", "tg-time",
    };

    /// <returns>The visible text, or the fault.</returns>
    public static (string? Text, string? Fault) Read(string text, string? mode) => mode switch
    {
        null => (text, null),
        "HTML" => Html(text),
        "MarkdownV2" or "Markdown" => (text, null),
        _ => (null, "unsupported parse_mode"),
    };

    private static (string? Text, string? Fault) Html(string html)
    {
        var (text, open) = (new StringBuilder(), new Stack<string>());
        for (var at = 0; at < html.Length; at++)
        {
            switch (html[at])
            {
                case '<':
                    var end = html.IndexOf('>', at);
                    if (end < 0)
                    {
                        return Fault("Unclosed start tag", html, at);
                    }

                    var tag = html[(at + 1)..end].Split(' ')[0];
                    if (tag.StartsWith('/'))
                    {
                        if (open.Count == 0 || !string.Equals(open.Pop(), tag[1..], StringComparison.OrdinalIgnoreCase))
                        {
                            return Fault($"Unmatched end tag \"{tag[1..]}\"", html, at);
                        }
                    }
                    else if (Tags.Contains(tag))
                    {
                        open.Push(tag);
                    }
                    else
                    {
                        return Fault($"Unsupported start tag \"{tag}\"", html, at);
                    }

                    at = end;
                    break;
                case '&' when Reference(html[at..]) is var (letter, length):
                    text.Append(letter);
                    at += length - 1;
                    break;
                default:
                    text.Append(html[at]);
                    break;
            }
        }

        return open.Count == 0 ? (text.ToString(), null) : Fault($"Can't find end tag corresponding to start tag \"{open.Peek()}\"", html, html.Length);
    }

    /// <summary>Four names and numbers; any other reference stays as it is written.</summary>
    private static (string Letter, int Length)? Reference(string text)
    {
        var end = text.IndexOf(';', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var name = text[1..end];
        var letter = name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => null };
        if (letter is null && name.StartsWith('#') && int.TryParse(name[1..], CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
        {
            letter = new Rune(code).ToString();
        }

        return letter is null ? null : (letter, end + 1);
    }

    private static (string? Text, string? Fault) Fault(string what, string html, int at) =>
        (null, string.Create(CultureInfo.InvariantCulture, $"can't parse entities: {what} at byte offset {Encoding.UTF8.GetByteCount(html[..at])}"));
}
