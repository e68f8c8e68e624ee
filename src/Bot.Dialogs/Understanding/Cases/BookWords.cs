using System.Text.RegularExpressions;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Cases;

/// <summary>"danh bạ", "danh bạ thêm …", "danh bạ xóa …".</summary>
internal static partial class BookWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly (string Words, ContactKind Kind)[] Kinds =
    [
        ("người đỡ đầu", ContactKind.Sponsor), ("đỡ đầu", ContactKind.Sponsor),
        ("hàng xóm", ContactKind.Neighbour), ("láng giềng", ContactKind.Neighbour),
        ("người có uy tín", ContactKind.PrestigiousPerson), ("người uy tín", ContactKind.PrestigiousPerson), ("già làng", ContactKind.PrestigiousPerson),
        ("mặt trận", ContactKind.FatherlandFront), ("hội khuyến học", ContactKind.StudyPromotion), ("khuyến học", ContactKind.StudyPromotion),
        ("đoàn thanh niên", ContactKind.YouthUnion), ("đoàn", ContactKind.YouthUnion),
        ("ban đại diện", ContactKind.ParentBoard), ("cha mẹ học sinh", ContactKind.ParentBoard),
        ("mạnh thường quân", ContactKind.Donor), ("nhà hảo tâm", ContactKind.Donor),
        ("cơ quan", ContactKind.Authority), ("ubnd", ContactKind.Authority), ("công an", ContactKind.Authority), ("trạm y tế", ContactKind.Authority),
    ];

    /// <summary>The command; null for any other message.</summary>
    public static BookCommand? In(SchoolRegister register, string text)
    {
        var said = text.Trim();
        if (PlainWords.AreSame(said, "danh bạ") || PlainWords.AreSame(said, "xem danh bạ"))
        {
            return new BookCommand.List();
        }

        if (Drops().Match(said) is { Success: true } drop)
        {
            return new BookCommand.Drop(drop.Groups["rest"].Value.Trim());
        }

        return Adds().Match(said) is { Success: true } add ? Adding(register, add.Groups["who"].Value.Trim(), add.Groups["rest"].Value) : null;
    }

    /// <summary>The kind that the words name; null for none.</summary>
    public static ContactKind? KindIn(string words) => Kinds.Where(known => PlainWords.Names(words, known.Words)).Select(known => (ContactKind?)known.Kind).FirstOrDefault();

    private static BookCommand.Add Adding(SchoolRegister register, string who, string rest)
    {
        var kind = KindIn(who);
        var child = Child().Match(who);
        var mention = child.Success ? PupilMention.Of(register, child.Groups["name"].Value) : (Class: null, Name: "", Pupils: []);
        var hamlet = child.Success ? null : register.Pupils.Select(pupil => pupil.Hamlet).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).FirstOrDefault(name => PlainWords.Names(who, name));
        var phone = Number().Match(rest) is { Success: true } number && PhoneNumber.Of(number.Value) is { } known ? known.Value : null;
        var parts = (phone is null ? rest : rest.Replace(Number().Match(rest).Value, "", StringComparison.Ordinal)).Split(',', 2, StringSplitOptions.TrimEntries);
        return new BookCommand.Add(kind, child.Success ? mention.Name : hamlet ?? "", mention.Pupils, hamlet, parts[0].Trim(' ', ',', '-'), phone, parts.Length > 1 ? parts[1].Trim(' ', ',', '-', '.') : "");
    }

    [GeneratedRegex(@"^(?:danh bạ|danh ba)\s+(?:thêm|them)\s+(?<who>[^:]{1,120}?)\s*:\s*(?<rest>.{1,300})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adds();

    [GeneratedRegex(@"^(?:danh bạ|danh ba)\s+(?:xóa|xoá|xoa|bỏ|bo)\s+(?<rest>.{1,100})$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Drops();

    [GeneratedRegex(@"\s(?:em|cháu|chau|hs)\s+(?<name>.+)$", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Child();

    [GeneratedRegex(@"(?:\+84|0)[\d .]{8,13}\d", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
