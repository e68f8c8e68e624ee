using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding.Documents;

/// <summary>Number, date, issuer, kind and subject: what stands above "Kính gửi" or "Căn cứ".</summary>
internal static partial class LetterHeadReader
{
    /// <summary>The head of a letter is never longer.</summary>
    private const int LongestHead = 30;

    /// <summary>Adds what the head says; leaves out what it does not say.</summary>
    public static OfficialLetter Read(LetterText text, OfficialLetter letter)
    {
        var head = HeadOf(text);
        var (number, sign) = NumberIn(text, head);
        letter = letter with
        {
            Kind = KindIn(text, head),
            Number = number,
            Sign = sign,
            Subject = SubjectIn(text, head),
            Issuer = IssuerIn(text, head) ?? IssuerInSentences(text),
            SignedFor = SignatureIn(text),
        };
        return Dated(text, head, letter);
    }

    /// <summary>The first line behind the head: "Kính gửi", "Căn cứ", "Thực hiện", or so many lines.</summary>
    private static int HeadOf(LetterText text)
    {
        for (var line = 0; line < text.Lines.Count && line < LongestHead; line++)
        {
            if (HeadEnd().IsMatch(text.PlainLine(line)))
            {
                return line;
            }
        }

        return Math.Min(text.Lines.Count, LongestHead);
    }

    private static (string? Number, string? Sign) NumberIn(LetterText text, int head)
    {
        for (var line = 0; line < head; line++)
        {
            if (NumberLine().Match(text.PlainLine(line)) is not { Success: true } match)
            {
                continue;
            }

            var shown = text.ShownLine(line);
            var sign = shown.Substring(match.Groups["sign"].Index, match.Groups["sign"].Length).Trim().TrimEnd(',', '.', ';');
            var digits = match.Groups["number"].Value.Trim();
            return (digits.Length > 0 && sign.Length > 0 ? $"{digits}/{sign}" : digits.Length > 0 ? digits : null, sign.Length > 0 ? sign : null);
        }

        return (null, null);
    }

    private static OfficialLetter Dated(LetterText text, int head, OfficialLetter letter)
    {
        for (var line = 0; line < head; line++)
        {
            if (DateLine().Match(text.PlainLine(line)) is not { Success: true } match)
            {
                continue;
            }

            var place = text.ShownLine(line)[..match.Index].Trim().TrimEnd(',', '.').Trim();
            var at = place.LastIndexOfAny(['\t', '|']);
            letter = letter with { Place = NumberLine().IsMatch(text.PlainLine(line)) && at < 0 ? letter.Place : place[(at + 1)..].Trim() is { Length: > 0 } named ? named : null };
            int? year = match.Groups["y"].Success ? LetterDates.Number(match, "y") : null;
            if (!match.Groups["d"].Success || !match.Groups["m"].Success || year is null)
            {
                return letter with { YearOnly = year };
            }

            return LetterDates.Of(match, year.Value) is { } day
                ? letter with { DatedOn = day }
                : letter with { YearOnly = year, Doubts = [.. letter.Doubts, new LetterDoubt.DateImpossible(text.OneLine(text.Lines[line].From + match.Index, match.Length))] };
        }

        return letter;
    }

    private static LetterKind KindIn(LetterText text, int head)
    {
        for (var line = 0; line < head; line++)
        {
            switch (text.PlainLine(line))
            {
                case "ke hoach":
                    return LetterKind.Plan;
                case "thong bao":
                    return LetterKind.Notice;
                case "quyet dinh":
                    return LetterKind.Decision;
            }
        }

        return LetterKind.Dispatch;
    }

    /// <summary>Behind "V/v", over broken lines, to an empty line or the next part; of a plan, the title below the word.</summary>
    private static string? SubjectIn(LetterText text, int head)
    {
        for (var line = 0; line < head; line++)
        {
            var plain = text.PlainLine(line);
            if (SubjectMark().Match(plain) is { Success: true } match)
            {
                return Joined(text, line, text.ShownLine(line)[(match.Index + match.Length)..], head);
            }

            if (plain is "ke hoach" or "thong bao" or "quyet dinh")
            {
                var title = line + 1;
                while (title < head && text.Lines[title].Length == 0)
                {
                    title++;
                }

                return title < head ? Joined(text, title, text.ShownLine(title), head) : null;
            }
        }

        return null;
    }

    private static string? Joined(LetterText text, int line, string first, int head)
    {
        var parts = new List<string> { first.Split('\t', '|')[0] };
        for (var next = line + 1; next < head && text.Lines[next].Length > 0 && !DateLine().IsMatch(text.PlainLine(next)) && !NumberLine().IsMatch(text.PlainLine(next)); next++)
        {
            parts.Add(text.ShownLine(next));
        }

        return LetterText.OneLine(string.Join(' ', parts)).Trim('(', ')', ' ') is { Length: > 0 } subject ? subject : null;
    }

    /// <summary>The capital lines above number and motto: the body that issued it, and the one above it.</summary>
    private static string? IssuerIn(LetterText text, int head)
    {
        var bodies = new List<string>();
        for (var line = 0; line < head; line++)
        {
            var shown = text.ShownLine(line).Split('\t', '|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
            var plain = text.PlainLine(line);
            if (NumberLine().IsMatch(plain) || plain is "ke hoach" or "thong bao" or "quyet dinh" || SubjectMark().IsMatch(plain))
            {
                break;
            }

            var at = shown.Length == 0 ? -1 : text.PlainLine(line).IndexOf("cong hoa xa hoi", StringComparison.Ordinal);
            shown = at > 0 && at < shown.Length ? shown[..at].Trim() : shown;
            if (at == 0 || shown.Length == 0 || !IsCapital(shown) || !AuthorityAt().IsMatch(text.PlainLine(line)) && bodies.Count == 0)
            {
                continue;
            }

            if (bodies.Count > 0 && PlaceOnly().IsMatch(text.PlainLine(line)))
            {
                bodies[^1] += " " + shown;
            }
            else
            {
                bodies.Add(shown);
            }
        }

        return bodies.Count == 0 ? null : string.Join(" - ", Enumerable.Reverse(bodies).Take(2));
    }

    /// <summary>"Trường THCS Ia Mơ xây dựng kế hoạch …".</summary>
    private static string? IssuerInSentences(LetterText text) =>
        IssuingSentence().Match(text.Plain) is { Success: true } match ? text.OneLine(match.Groups["who"].Index, match.Groups["who"].Length) : null;

    private static string? SignatureIn(LetterText text)
    {
        for (var line = text.Lines.Count - 1; line >= 0; line--)
        {
            if (SignedFor().Match(text.PlainLine(line)) is { Success: true } match)
            {
                return text.ShownLine(line)[match.Length..].Trim();
            }
        }

        return null;
    }

    private static bool IsCapital(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);

    [GeneratedRegex(@"^(?:kinh gui|can cu|thuc hien|theo bao cao|qua kiem tra|de |nham )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"(?:^|\s)so\s*:?\s*(?<number>\d{0,5}[a-z]?)[\s.…_]*/\s*(?<sign>[\d\p{L}&][\p{L}\d&.\-/ ]*?)(?=$|\s{2,}|[\t|]|\s+\S+(?:\s\S+){0,4},\s*ngay)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"ngay[\s.…_]*(?:(?<d>\d{1,2})(?!\d))?[\s.…_/]*(?:thang)?[\s.…_/]*(?:(?<m>\d{1,2})(?!\d))?[\s.…_/]*(?:nam)[\s.…_]*(?<y>\d{4})?[\s.…_]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:v/v|v\.v|ve viec|trich yeu)\s*:?\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SubjectMark();

    [GeneratedRegex(@"\b(?:ubnd|uy ban|phong|so|truong|bo|huyen|tinh|xa|ban chi dao|dang uy|hoi dong)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AuthorityAt();

    [GeneratedRegex(@"^(?:huyen|tinh|xa|thi xa|thi tran|thanh pho|phuong|quan|dac khu)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceOnly();

    [GeneratedRegex(@"(?<![\w])(?<who>(?:truong|phong|so|ubnd|uy ban nhan dan)\s[^.;:\n]{4,80}?)\s+(?:xay dung|ban hanh)\s+(?:ke hoach|quy|chuong trinh)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IssuingSentence();

    [GeneratedRegex(@"^tm\s*\.\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignedFor();
}
