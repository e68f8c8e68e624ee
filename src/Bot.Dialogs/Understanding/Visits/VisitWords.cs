using System.Buffers;
using System.Text.RegularExpressions;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Visits;

/// <summary>What staff write about a visit to a child's home: its beginning "thăm nhà em Khoa …", and the short answers while it is told.</summary>
internal static partial class VisitWords
{
    private const int MostNameWords = 6;

    private static readonly SearchValues<string> Visiting = SearchValues.Create(["tham"], StringComparison.Ordinal);

    private static readonly string[] Drops = ["hủy", "huỷ", "hủy thăm nhà", "bỏ", "thôi", "không ghi"];
    private static readonly string[] Skips = ["không", "ko", "chưa", "không hứa", "không hứa gì", "chưa hứa", "chưa hứa gì", "không có", "không rõ", "chưa rõ", "chưa có", "chưa hẹn", "không hẹn", "bỏ qua"];
    private static readonly string[] Laters = ["để sau", "lát nữa", "mai gửi", "chưa có", "chưa ký", "gửi sau"];
    private static readonly string[] Kin = ["bố", "mẹ", "cha", "ba", "má", "ông", "bà", "phụ huynh", "giám hộ", "cha mẹ", "bố mẹ", "ba mẹ", "gia đình"];
    private static readonly string[] Neighbours = ["hàng xóm", "láng giềng", "cạnh nhà", "ở cạnh", "nhà bên", "bên cạnh", "người dân"];

    /// <summary>What stands in front of "thăm nhà" ("sáng nay tôi với cô Hoa đi") and behind it, either empty for nothing; null for any other message.</summary>
    public static (string Lead, string Behind)? Begins(string text)
    {
        if (!PlainWords.MayHave(text, Visiting))
        {
            return null;
        }

        var folded = new FoldedText(text);
        return Beginning().Match(folded.Plain) is { Success: true } match && !Question().IsMatch(folded.Plain)
            ? (folded.Cut(0, match.Groups["lead"].Index + match.Groups["lead"].Length), folded.Typed[match.Groups["rest"].Index..].Trim())
            : null;
    }

    /// <summary>
    /// Whose home it is, and the words behind the name. A name ends where it fits nobody any more; the longest that fits somebody whom the writer may see is meant.
    /// </summary>
    public static (string Name, IReadOnlyList<Pupil> Pupils, string Behind) Whose(SchoolRegister register, string rest, Func<Pupil, bool> maySee)
    {
        var said = Person().Replace(rest, "");
        var head = HeadOf(said);
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length, MostNameWords); count > 0; count--)
        {
            var name = string.Join(' ', words.Take(count));
            if (PupilMention.Of(register, name).Pupils.Select(register.Find).OfType<Pupil>().Where(maySee).ToList() is { Count: > 0 } pupils)
            {
                return (name, pupils, Behind(said, words.Take(count)));
            }
        }

        return (string.Join(' ', words.Take(3)), [], "");
    }

    public static bool IsDrop(string text) => Fits(text, Drops);

    public static bool IsSkip(string text) => Fits(text, Skips);

    public static bool IsLater(string text) => Fits(text, Laters);

    /// <summary>Who signed, as far as the words leave no doubt: "mẹ em ký", "người đỡ đầu", "hàng xóm A Blu ký".</summary>
    public static VisitSigner? SignerIn(string text) =>
        PlainWords.Names(text, "đỡ đầu") ? VisitSigner.Sponsor
        : Array.Exists(Neighbours, word => PlainWords.Names(text, word)) ? VisitSigner.Neighbour
        : Array.Exists(Kin, word => PlainWords.Names(text, word)) ? VisitSigner.Guardian
        : null;

    /// <summary>The words that name who signed, without "ký"; null where there are none.</summary>
    public static string? SignerNameIn(string text) => SignedBy().Match(text) is { Success: true } match && match.Groups["who"].Value.Trim(' ', ',', '.') is { Length: > 0 } who ? who : null;

    private static string HeadOf(string said) => said.IndexOfAny([',', '.', ';', ':', '\n', '(']) is >= 0 and var end ? said[..end] : said;

    private static string Behind(string said, IEnumerable<string> words)
    {
        var at = 0;
        foreach (var word in words)
        {
            at = said.IndexOf(word, at, StringComparison.Ordinal) + word.Length;
        }

        return said[at..].Trim();
    }

    private static bool Fits(string text, string[] words) => Array.Exists(words, one => PlainWords.AreSame(one, text));

    [GeneratedRegex(@"^\s*(?<lead>(?:(?:sang|trua|chieu|toi|hom|ngay|vua)\s+(?:nay|qua|mai|kia|hom\s+qua|hom\s+nay|roi)\s*,?\s*)?(?:(?:toi|em|minh|thay|co|chung\s+toi|gvcn|ht|pht|bgh)(?:\s+(?:voi|cung|va)\s+[^,.:;\n]{1,60}?)?\s+)?)(?:(?:da|vua|moi|se|dinh|co)\s+)?(?:(?:di|den|toi|ve|len|xuong|vao)\s+)?tham\s+(?:nha|gia\s+dinh)(?!\w)\s*[:–-]?\s*(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();

    /// <summary>Asks about visits, and tells of none.</summary>
    [GeneratedRegex(@"\?\s*$|\b(?:may\s+lan|bao\s+nhieu|lan\s+nao|khi\s+nao|hay\s+chua|roi\s+chua|chua)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:(?:của|cua)\s+)?(?:em|cháu|chau|bạn|ban|hs|học sinh|hoc sinh)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Person();

    [GeneratedRegex(@"(?:^|[,.;:]\s*|\blần\s+\d+\s+)(?<who>[^,.;:\n]{2,80}?)\s+(?:đã\s+|da\s+)?(?:ký|ky|kí|ki)(?:\s+tên)?(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignedBy();
}
