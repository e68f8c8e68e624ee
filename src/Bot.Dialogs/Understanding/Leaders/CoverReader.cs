using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Domain;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>
/// "mai tôi nghỉ, nhờ thầy Lực báo hộ 7A", "cô Hoa thay thầy Quang từ 24/11 đến 26/11", "cô Hoa cùng chủ nhiệm 7A", "thôi báo hộ", "ai báo hộ". Only a
/// sentence of which no word is left over; one that reports as well is a report.
/// </summary>
internal static partial class CoverReader
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "ai bao ho", "bao ho", "nguoi thay", "ai thay", "ai day thay", "ai bao thay", "danh sach bao ho", "danh sach nguoi thay", "ai cung chu nhiem", "nguoi bao ho", "xem nguoi thay", "xem bao ho",
    };

    public static CoverReading? Read(string text, ReadingContext context)
    {
        if (Lists.Contains(PlainLetters.Of(text)))
        {
            return new CoverReading(CoverAct.Lists, [], "");
        }

        var clean = Message.Clean(text);
        if (!Trigger().IsMatch(new Sheet(clean).Plain))
        {
            return null;
        }

        var message = Message.Of(text, SchoolIndex.Of(context.Register));
        if (message.HasQuestionMark)
        {
            return null;
        }

        var sheet = new Sheet(message.Text);
        var sentence = Ending(sheet) ?? Sentence(sheet, context);
        if (sentence is null)
        {
            return null;
        }

        // "chủ nhiệm 7B" is a person: only what is left may name the class.
        var rest = Message.Of(sheet.Text, SchoolIndex.Of(context.Register));
        sheet = new Sheet(rest.Text);
        var segments = rest.Tokens.Count == 0 ? null : new SegmentReader(rest, SchoolIndex.Of(context.Register)).Read();
        var classes = segments?.Parts.SelectMany(part => part.Classes).DistinctBy(one => one.Id).ToList() ?? [];
        foreach (var token in segments?.ClassTokens ?? Enumerable.Empty<int>())
        {
            sheet.Blank(rest.Tokens[token].Start, rest.Tokens[token].End);
        }

        sentence = WithDays(sentence with { Class = classes is [var only] ? only.Id : null }, sheet, context.Register.Clock.DateOf(context.At));
        sheet.Take(Reason());
        while (sheet.Take(Filler()) is not null)
        {
        }

        var isOne = classes.Count <= 1 && (sentence.Act is not (CoverAct.TeachesToo or CoverAct.TeachesNoMore) || classes.Count == 1);
        return isOne && sheet.Left.Where(char.IsLetterOrDigit).Any() is false ? sentence : null;
    }

    private static CoverReading? Ending(Sheet sheet) => sheet.Take(NoMore()) is null ? null : new CoverReading(CoverAct.Ends, [], "");

    /// <summary>The first form whose names are names of the staff, or plainly meant as such.</summary>
    private static CoverReading? Sentence(Sheet sheet, ReadingContext context)
    {
        foreach (var (form, act) in new[] { (SecondTeacher(), CoverAct.TeachesToo), (Away(), CoverAct.StandsIn), (Instead(), CoverAct.StandsIn), (Request(), CoverAct.StandsIn), (InClass(), CoverAct.StandsIn) })
        {
            var match = form.Match(sheet.Plain);
            if (!match.Success || (match.Groups["verb"].Success && sheet.Typed(match.Groups["verb"]).Contains('ầ', StringComparison.OrdinalIgnoreCase)))
            {
                continue; // "thầy" is no "thay"
            }

            var (who, away) = (sheet.Typed(match.Groups["who"]), match.Groups["for"].Success ? sheet.Typed(match.Groups["for"]) : null);
            var found = Ids(context, who);
            if ((found.Count == 0 && !IsTitled(who)) || (away is not null && Ids(context, away).Count == 0 && !IsTitled(away)))
            {
                continue;
            }

            Blank(sheet, match);
            return new CoverReading(match.Groups["no"].Success ? CoverAct.TeachesNoMore : act, found, who)
            {
                For = away is null ? null : Ids(context, away),
                ForWords = away ?? "",
            };
        }

        return null;
    }

    /// <summary>The form, save for the days that stand inside it.</summary>
    private static void Blank(Sheet sheet, Match match)
    {
        var days = match.Groups["days"];
        sheet.Blank(match.Index, days.Success ? days.Index : match.Index + match.Length);
        if (days.Success)
        {
            sheet.Blank(days.Index + days.Length, match.Index + match.Length);
        }
    }

    private static CoverReading WithDays(CoverReading sentence, Sheet sheet, DateOnly today)
    {
        var isOpen = Since().IsMatch(sheet.Plain) && !Until().IsMatch(sheet.Plain);
        var days = ClosureDays.Take(sheet, today, out var named);
        var count = sheet.Take(Count());
        var (from, to) = days is { } span ? (span.From, span.To) : ((DateOnly?)null, (DateOnly?)null);
        if (count is not null && from == to)
        {
            to = (from ?? today).AddDays(int.Parse(count.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1);
            isOpen = false;
        }

        return sentence with { From = from, To = to, IsSpanUnclear = (named && days is null) || (isOpen && from == to) };
    }

    private static List<StaffId> Ids(ReadingContext context, string words) => [.. StaffNames.Find(context.Register, words).Select(member => member.Id)];

    /// <summary>"cô Xuyến" is somebody, even when nobody here has the name; a bare "cô" is only a form of address.</summary>
    private static bool IsTitled(string words) => Titled().IsMatch(new Sheet(words).Plain);

    private const string Title = @"(?:(?:thay|co)(?:\s+giao)?\s+)";
    private const string Stop = @"(?!(?:bao|truc|day|diem|danh|thay|ho|giup|gium|dum|phu|nhan|tu|den|ngay|hom|nghi|vang|om|ban|cung|dong|thoi|la|lam|va|toi|em|minh|vi|do)(?!\p{L}))";

    /// <summary>Behind a title "Minh" and "Vi" are names.</summary>
    private const string StopBehindTitle = @"(?!(?:bao|truc|day|diem|danh|thay|ho|giup|gium|dum|phu|nhan|tu|den|ngay|hom|nghi|vang|om|ban|cung|dong|thoi|la|lam|va|toi|em)(?!\p{L}))";
    private const string Name = @"(?:(?:thay|co)(?:\s+giao)?\s+" + StopBehindTitle + @"[\p{L}\d]+|" + Stop + @"[\p{L}\d]+)(?:\s+" + Stop + @"[\p{L}\d]+){0,3}?";
    private const string Work = @"(?:\s+(?:bao|diem danh|truc|day|trong|nhan|phu trach|quan ly|lo|lam|coi|chu nhiem|bao cao)(?:\s+(?:cao|si so|lop|tin|giup))?)?";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<!\p{L})(thay|ho|giup|gium|dum|cung chu nhiem|dong chu nhiem|cung phu trach)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"(?<!\p{L})nho\s+(?<who>" + Name + @")" + Work + @"\s+(?<verb>ho|giup|thay|gium|dum)(\s+(toi|em|minh))?(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?<!\p{L})((cu|phan cong|giao|de|cho)\s+)?(?<who>" + Name + @")" + Work + @"\s+(?<verb>thay|ho)(\s+cho)?\s+(?<for>(" + Title + @"[\p{L}]+(\s+" + Stop + @"[\p{L}]+){0,2}|(chu nhiem|gvcn)\s+(lop\s+)?\p{L}*\d[\p{L}\d/.]*|pht\s?\d?|ht|hieu truong|pho hieu truong(\s+\d)?))(?=\s*([,.;]|$|(?<!\p{L})(tu|den|ngay|hom|mai|thu|tuan|vi|nhe|nha|a|o)(?!\p{L})|\d))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^\s*((cu|phan cong|giao|de|cho)\s+)?(?<who>" + Name + @")" + Work + @"\s+(?<verb>thay|ho)(?=\s*(lop\s+)?\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InClass();

    [GeneratedRegex(@"(^\s*|(?<=^\s*(ngay mai|mai|hom nay|sang nay|sang mai|chieu nay|ngay kia|tuan sau)\s+))(?<for>" + Name + @")\s+(nghi|vang|di vang|di cong tac|di hop|di tap huan|om|ban)(?<days>[^;]{0,60}?)\s*[,;]\s*((cu|phan cong|giao|de|cho|nho)\s+)?(?<who>" + Name + @")" + Work + @"\s+(?<verb>thay|ho)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Away();

    [GeneratedRegex(@"^\s*((them|cu|phan cong|giao|de|cho|bo)\s+)?(?<who>" + Name + @")\s+((lam|la)\s+)?(?<no>(thoi|khong con|het|khong)\s+(lam\s+)?)?(cung|dong)\s+(chu nhiem|phu trach)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecondTeacher();

    [GeneratedRegex(@"^\s*((thoi|huy|bo|het|dung|khong can)\s+)(nho\s+)?(nguoi|bao|day|truc)\s+(bao\s+)?(ho|thay)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoMore();

    [GeneratedRegex(@"^\s*(thay|co|anh|chi)\s+(giao\s+)?\p{L}{2,}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<!\p{L})tu(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Since();

    [GeneratedRegex(@"(?<!\p{L})(den|het)(?!\p{L})|\d\s*[-–]\s*\d", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<count>\d{1,2})\s+(ngay|hom|bua)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<!\p{L})(vi|do|ly do:?)\s+[^,;.\d]{2,60}?(?=\s*([,;.]|$))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<!\p{L})(toi|em|minh|tui|xin|phep|duoc|nghi|vang|ban|om|sot|di|hop|tap huan|cong tac|kham|benh|vien|co|viec|o|tai|nha|gia dinh|rieng|tu|den|het|ngay|sang|chieu|buoi|nay|hom|lop|khoi|giup|a|nhe|da|thua|thay|nhung|trong|thoi gian|cac|va|cho|con|dam cuoi|dam gio|dam tang|dam|hoc|boi duong|thi|cham|coi|len|xuong|huyen|tinh|xa|so|phong|truong|bgh|ban giam hieu|cam on|nho|mot|ca|may|nua|luon|thay cho|nhan|tin|bao)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();
}
