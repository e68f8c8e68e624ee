using System.Globalization;

namespace Bot.Channels;

/// <summary>Cuts a text that is too long for one message: at line ends, else at spaces, else between letters, never inside one.</summary>
public static class TextSplitter
{
    /// <param name="limit">The longest part, in UTF-16 units (what C# and most vendors count); at least 16.</param>
    /// <returns>The parts without space at their ends; empty when the text is nothing but space.</returns>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 16);
        var parts = new List<string>();
        var rest = text.AsSpan().Trim();
        while (rest.Length > limit)
        {
            var cut = CutBefore(rest, limit);
            parts.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            parts.Add(rest.ToString());
        }

        return parts;
    }

    private static int CutBefore(ReadOnlySpan<char> text, int limit)
    {
        var window = text[..(limit + 1)];
        var line = window.LastIndexOf('\n');
        if (line > 0)
        {
            return line;
        }

        var space = window.LastIndexOf(' ');
        return space > limit / 2 ? space : Letters(text, limit);
    }

    /// <summary>As many whole letters (with their marks, or an emoji with its parts) as fit; a single letter longer than the limit is cut between code points.</summary>
    private static int Letters(ReadOnlySpan<char> text, int limit)
    {
        var fits = 0;
        while (fits < limit)
        {
            var length = StringInfo.GetNextTextElementLength(text[fits..]);
            if (fits + length > limit)
            {
                break;
            }

            fits += length;
        }

        return fits > 0 ? fits : limit - (char.IsHighSurrogate(text[limit - 1]) ? 1 : 0);
    }
}
