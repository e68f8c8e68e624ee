namespace Bot.Dialogs.Privacy;

/// <summary>Packs lines into messages no longer than a message to a family may be.</summary>
internal static class DossierPages
{
    /// <summary>Each line whole, several to a message where they fit. A line that is too long by itself is cut between words.</summary>
    public static IReadOnlyList<string> Pack(IEnumerable<string> lines, int longest)
    {
        var pages = new List<string>();
        foreach (var line in lines.SelectMany(line => Cut(line, longest)))
        {
            if (pages.Count > 0 && pages[^1].Length + 1 + line.Length <= longest)
            {
                pages[^1] += "\n" + line;
            }
            else
            {
                pages.Add(line);
            }
        }

        return pages;
    }

    /// <summary>A list as lines that all begin with its label, as many items to a line as fit.</summary>
    public static IEnumerable<string> List(string label, IEnumerable<string> items, int longest)
    {
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && label.Length + 1 + line.Length + 2 + item.Length + 1 > longest)
            {
                yield return $"{label} {line}.";
                line = "";
            }

            line = line.Length == 0 ? item : $"{line}; {item}";
        }

        if (line.Length > 0)
        {
            yield return $"{label} {line}.";
        }
    }

    private static IEnumerable<string> Cut(string line, int longest)
    {
        while (line.Length > longest)
        {
            var end = line.LastIndexOf(' ', longest - 1);
            end = end <= 0 ? longest : end;
            yield return line[..end];
            line = line[end..].TrimStart();
        }

        yield return line;
    }
}
