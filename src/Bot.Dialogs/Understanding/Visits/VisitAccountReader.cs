using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Visits;

/// <summary>
/// Reads an account of a visit as far as its own words say what is what: "với cô Lan", "gặp bà ngoại", "bà nói …", "hứa thứ Hai cho em đi học". What no such
/// word stands before is not guessed at: it is asked.
/// </summary>
internal static partial class VisitAccountReader
{
    private const string Titles = "co|thay|ong|ba|anh|chi|chu|bac|can bo|truong thon|truong lang|gia lang|nguoi co uy tin|cong an|bi thu|chu tich|pho chu tich|mat tran|hoi|doan|hieu truong|pho hieu truong|pht|ht|to truong|van thu|quan sinh|tong phu trach|tpt|gvcn|ban dai dien";

    public static VisitAccount Read(string words, DateOnly today)
    {
        var text = new FoldedText(words);
        var promise = PromiseIn(text, 0);
        var told = promise is { } clause ? text.Plain[..clause.Index] : text.Plain;
        var said = SaidIn(told);
        var head = said is { } from ? told[..from] : told;
        var nobody = Nobody().IsMatch(head);
        var day = VisitDays.Past(head, today);
        return new VisitAccount
        {
            Companions = CompanionsIn(text, head),
            Day = day?.Day,
            IsAhead = day is null && VisitDays.IsAhead(head),
            NobodyHome = nobody,
            Met = !nobody && Met().Match(head) is { Success: true } met && text.Cut(met.Groups["who"].Index, met.Groups["who"].Index + met.Groups["who"].Length) is { Length: > 0 } who ? who : null,
            Said = said is { } start && text.Cut(start, told.Length) is { Length: > 0 } spoken ? spoken : null,
            Promise = promise is not { } promised ? null : promised.Groups["none"].Success ? "" : text.Cut(promised.Groups["what"].Index, promised.Groups["what"].Index + promised.Groups["what"].Length),
            PromisedFor = promise is { } dated && !dated.Groups["none"].Success ? VisitDays.Ahead(dated.Groups["what"].Value, today)?.Day : null,
        };
    }

    /// <summary>The answer to "đi cùng ai?": empty for alone.</summary>
    public static IReadOnlyList<string> Companions(string answer)
    {
        var text = new FoldedText(answer);
        return Alone().IsMatch(text.Plain) ? [] : Split(text, 0, text.Plain.Length, Lead().Match(text.Plain) is { Success: true } lead ? lead.Length : 0);
    }

    /// <summary>Whether the answer to "gặp ai?" says that nobody was there.</summary>
    public static bool IsNobody(string answer) => Nobody().IsMatch(new FoldedText(answer).Plain) || PlainWords.AreSame(answer, "không ai") || PlainWords.AreSame(answer, "không");

    private static Match? PromiseIn(FoldedText text, int from) => Promise().Match(text.Plain, from) is { Success: true } match ? match : null;

    /// <summary>Where the clause begins in which somebody speaks; behind "gặp ai" it begins with the verb.</summary>
    private static int? SaidIn(string plain)
    {
        if (Speaks().Match(plain) is not { Success: true } verb)
        {
            return null;
        }

        var clause = plain.LastIndexOfAny([',', '.', ';', '\n', ':'], verb.Index) + 1;
        var met = Met().Match(plain[clause..verb.Index]);
        return met.Success ? verb.Index : clause;
    }

    private static List<string>? CompanionsIn(FoldedText text, string head)
    {
        if (Alone().IsMatch(head))
        {
            return [];
        }

        // "gặp mẹ với bà ngoại" says who was met.
        if (With().Match(head) is not { Success: true } with || Meets().IsMatch(head[(head.LastIndexOfAny([',', '.', ';', '\n'], with.Index) + 1)..with.Index]))
        {
            return null;
        }

        var to = head.Length;
        if (EndOfCompanions().Match(head, with.Groups["who"].Index) is { Success: true } end)
        {
            to = end.Index;
        }

        // "với cô Lan, thầy Bình. Gặp …": behind a comma it goes on only with another title.
        for (var comma = head.IndexOf(',', with.Groups["who"].Index); comma >= 0 && comma < to; comma = head.IndexOf(',', comma + 1))
        {
            if (!Titled().IsMatch(head[(comma + 1)..to]))
            {
                to = comma;
            }
        }

        return Split(text, with.Groups["who"].Index, to, 0) is { Count: > 0 } companions ? companions : null;
    }

    private static List<string> Split(FoldedText text, int from, int to, int skip)
    {
        var names = new List<string>();
        var start = from + skip;
        foreach (Match joint in Joint().Matches(text.Plain[..to], start))
        {
            names.Add(text.Cut(start, joint.Index));
            start = joint.Index + joint.Length;
        }

        names.Add(text.Cut(start, to));
        return [.. names.Where(name => name.Length > 0)];
    }

    [GeneratedRegex(@"\b(?:(?<none>(?:khong|chua|ko)\s+(?:hua|cam\s+ket|hen)(?:\s+gi)?)|(?:co\s+)?(?:hua|cam\s+ket|hen(?=\s+(?:la|rang|se|thu|mai|ngay|sang|chieu|tuan|dau|chu)\b))\b(?:\s+(?:la|rang|se))?\s*(?<what>[^.;\n]+))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(?:noi|bao|ke|cho\s+biet|trinh\s+bay|giai\s+thich|tra\s+loi)\b(?:\s+(?:la|rang))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b(?:khong|ko|chua)\s+gap\s+(?:duoc\s+)?ai\b|\b(?:khong|ko)\s+(?:co\s+)?ai\s+o\s+nha\b|\bnha\s+(?:dong|khoa)\s+cua\b|\b(?:ca\s+nha\s+)?vang\s+nha\b|\b(?:khong|ko)\s+gap\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"(?<!\b(?:khong|ko|chua)\s+)\bgap\s+(?:duoc\s+)?(?<who>[^.;\n,]+?)(?=\s*(?:[.;\n,]|$|\b(?:noi|bao|ke|cho\s+biet|trinh\s+bay|giai\s+thich|hua|cam\s+ket)\b|\b(?:sang|trua|chieu|toi|hom)\s+(?:nay|qua)\b))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Met();

    [GeneratedRegex(@"\bgap\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meets();

    [GeneratedRegex(@"\b(?:mot\s+minh|khong\s+co\s+ai\s+di\s+cung|khong\s+ai\s+di\s+cung)\b|^\s*(?:khong|ko|khong\s+ai|khong\s+co\s+ai|chi\s+(?:co\s+)?(?:toi|minh|em)|toi|minh)\s*\.?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:cung\s+voi|cung|voi)\s+(?<who>(?:" + Titles + @")\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex With();

    [GeneratedRegex(@"^\s*(?:di\s+)?(?:cung\s+voi|cung|voi|co)\s+(?=(?:" + Titles + @")\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[.;\n]|\b(?:gap|khong|ko)\b|\b(?:sang|trua|chieu|toi|hom)\s+(?:nay|qua|hom)\b|\bngay\s+\d|\b\d{1,2}/\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfCompanions();

    [GeneratedRegex(@"^\s*(?:va\s+)?(?:" + Titles + @")\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\s*,\s*(?:va\s+)?|\s+(?:va|cung|voi)\s+|\s*[&+]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();
}
