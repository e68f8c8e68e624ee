using System.Text.RegularExpressions;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>
/// Reads a superior's list of children, pasted or from a sheet whose cells stand behind tabs: titles above, sums and signatures below, a name in two columns, several
/// sheets, or no heading at all. Whatever names no child is handed back, so that nothing is dropped in silence.
/// </summary>
public static partial class CampaignListReader
{
    /// <summary>The heading of a sheet is looked for in so many rows.</summary>
    private const int HeadingWithin = 40;

    private static readonly string[] FooterWords = ["tong", "cong", "nguoi lap", "lap bieu", "nguoi tong hop", "hieu truong", "pho hieu truong", "thu truong", "noi nhan", "ky ten", "ky ghi ro", "xac nhan", "ghi chu", "danh sach nay", "kt hieu truong", "tm ubnd", "chu tich"];

    /// <summary>A table under a heading with names and at least one more column.</summary>
    public static bool LooksLikeList(string text)
    {
        var rows = CampaignCells.Split(text);
        return rows.Take(HeadingWithin).Any(row => CampaignHeading.In(row) is { } heading && (heading.Class >= 0 || heading.BirthDate >= 0 || heading.Code >= 0));
    }

    public static CampaignList Read(SchoolRegister register, string text)
    {
        var rows = CampaignCells.Split(text);
        var at = rows.Take(HeadingWithin).ToList().FindIndex(row => CampaignHeading.In(row) is not null);
        return at < 0 ? Loose(register, rows) : Table(register, rows, at);
    }

    private static CampaignList Table(SchoolRegister register, IReadOnlyList<IReadOnlyList<string>> rows, int at)
    {
        var heading = CampaignHeading.In(rows[at])!;
        var title = string.Join(". ", rows.Take(at).Select(row => string.Join(' ', row.Where(cell => cell.Length > 0))).Where(IsTitle).Take(2));
        var (children, skipped, classAbove) = (new List<CampaignRow>(), new List<string>(), "");
        foreach (var row in rows.Skip(at + 1).Where(row => row.Any(cell => cell.Length > 0)))
        {
            if (CampaignHeading.In(row) is { } another)
            {
                heading = another;
            }
            else if (!IsNumbering(row))
            {
                Take(row);
            }
        }

        return new CampaignList(title, children, skipped);

        void Take(IReadOnlyList<string> row)
        {
            var filled = row.Where(cell => cell.Length > 0).ToList();
            if (filled.Count == 1 && ClassIn(register, filled[0]) is { } named)
            {
                classAbove = named;
            }
            else if (IsFooter(filled) || (filled.Count == 1 && children.Count > 0 && heading.Class >= 0) || heading.Row(row, classAbove) is not { } child)
            {
                skipped.Add(string.Join(' ', filled));
            }
            else
            {
                children.Add(child);
            }
        }
    }

    /// <summary>"1. Đinh A Khoa, 7A, 12/3/2013": every line with two words or a class is a child; a line above the first numbered one is the title.</summary>
    private static CampaignList Loose(SchoolRegister register, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var (title, children, skipped) = ("", new List<CampaignRow>(), new List<string>());
        foreach (var row in rows.Where(row => row.Count > 0))
        {
            var written = string.Join(" | ", row);
            if (title.Length == 0 && children.Count == 0 && IsTitle(written))
            {
                title = string.Join(", ", row);
            }
            else if (IsFooter(row) || Child(register, row) is not { } child)
            {
                skipped.Add(string.Join(", ", row));
            }
            else
            {
                children.Add(child with { Written = written });
            }
        }

        return new CampaignList(title, children, skipped);
    }

    private static CampaignRow? Child(SchoolRegister register, IReadOnlyList<string> cells)
    {
        var (name, written, code, born) = ("", "", "", (DateOnly?)null);
        foreach (var cell in cells)
        {
            var rest = cell;
            if (CampaignCells.Date(rest, maySerial: false) is { } day)
            {
                born ??= day;
                rest = DateWords().Replace(rest, " ");
            }

            if (register.Pupils.FirstOrDefault(pupil => string.Equals(pupil.Id.Value, rest.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                code = known.Id.Value;
                continue;
            }

            foreach (var word in rest.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (written.Length == 0 && name.Length > 0 && ClassIn(register, word) is { } schoolClass)
                {
                    written = schoolClass;
                }
                else if (ReferenceEquals(cell, cells[0]) && word.Any(char.IsLetter) && !IsClassWord(word))
                {
                    name = name.Length == 0 ? word : $"{name} {word}";
                }
            }
        }

        return name.Contains(' ', StringComparison.Ordinal) || (name.Length > 0 && written.Length > 0) ? new CampaignRow("", name, written, born, code) : null;
    }

    private static string? ClassIn(SchoolRegister register, string words)
    {
        var bare = ClassWord().Replace(words.Trim('(', ')', ' ', '.', ':'), "");
        return register.Classes.FirstOrDefault(known => PlainWords.AreSame(known.Id.Value, bare))?.Id.Value;
    }

    private static bool IsClassWord(string word) => PlainWords.AreSame(word, "lớp");

    private static bool IsTitle(string line) => PlainWords.WordsOf(line) is { Length: > 2 } words && (words[0] is "danh" or "bang" or "tong" or "bieu" || line.Contains("ds hs", StringComparison.OrdinalIgnoreCase));

    /// <summary>"(1) (2) (3)" under the heading; a sheet takes a bracketed number for a negative one.</summary>
    private static bool IsNumbering(IReadOnlyList<string> row) => row.Where(cell => cell.Length > 0).Select(cell => cell.Trim('(', ')', '-')).All(cell => cell.All(char.IsAsciiDigit) && cell.Length <= 2);

    private static bool IsFooter(IReadOnlyList<string> filled)
    {
        var words = string.Join(' ', PlainWords.WordsOf(filled[0])) is { Length: > 0 } first && !first.All(char.IsAsciiDigit) ? first
            : filled.Count > 1 ? string.Join(' ', PlainWords.WordsOf(filled[1])) : "";
        return Array.Exists(FooterWords, footer => words == footer || words.StartsWith(footer + " ", StringComparison.Ordinal)) || SignedOn().IsMatch(words);
    }

    [GeneratedRegex(@"\bngay \d{0,2} ?thang\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignedOn();

    [GeneratedRegex(@"(?:sinh\s+(?:ngày\s+)?|ns\.?\s*:?\s*)?\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"^(?:lớp|lop)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassWord();
}
