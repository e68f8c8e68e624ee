using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Campaigns;

/// <summary>"chiến dịch", "chiến dịch 2", "chiến dịch: …" with a pasted list, and what is said of one line.</summary>
internal static partial class CampaignWords
{
    /// <returns>Null when something else is meant; a null number asks for all lists.</returns>
    public static (bool IsAsking, int? Number) Asks(string text) =>
        Asking().Match(text) is { Success: true } match ? (true, match.Groups["n"].Success ? Number(match, "n") : null) : (false, null);

    /// <summary>The list behind "chiến dịch:"; null for any other message.</summary>
    public static string? Pasted(string text) => Pasting().Match(text) is { Success: true } match ? match.Groups["list"].Value : null;

    public static CampaignCommand? Command(SchoolRegister register, string text, DateOnly today)
    {
        if (Line().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (campaign, line, rest) = (match.Groups["c"].Success ? Number(match, "c") : (int?)null, Number(match, "n"), match.Groups["rest"].Value.Trim().TrimEnd('.'));
        if (NotThere().IsMatch(rest))
        {
            return new CampaignCommand(campaign, line, CampaignSaying.IsNotInRegister);
        }

        if (NotBack().Match(rest) is { Success: true } still)
        {
            return new CampaignCommand(campaign, line, CampaignSaying.IsNotBack) { Reason = LeavingWords.ReasonOf(still.Groups["why"].Value) };
        }

        if (Back().Match(rest) is { Success: true } back)
        {
            return new CampaignCommand(campaign, line, CampaignSaying.IsBack) { Day = DayOf(back, today) };
        }

        if (Why().Match(rest) is { Success: true } why && LeavingWords.ReasonOf(why.Groups["why"].Value) is { } reason)
        {
            return new CampaignCommand(campaign, line, CampaignSaying.IsNotBack) { Reason = reason };
        }

        return Means().Match(rest) is { Success: true } means && PupilMention.Of(register, means.Groups["who"].Value) is var mention
            ? new CampaignCommand(campaign, line, CampaignSaying.Means) { Name = mention.Name, Pupils = mention.Pupils }
            : null;
    }

    /// <summary>Without a day it is today; without a year the last such day. Null where there is no such day, or it is still to come.</summary>
    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (!match.Groups["d"].Success)
        {
            return match.Groups["odd"].Value.Trim().Length == 0 || PlainWords.AreSame(match.Groups["odd"].Value, "hôm nay") ? today : null;
        }

        var (day, month, year) = WrittenDay.Of(match);
        return WrittenDay.Last(day, month, year, today) is { } date && date <= today ? date : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:(?:xem|các|cac)\s+)?(?:chiến|chien)\s+(?:dịch|dich)(?:\s+(?:số\s+|so\s+)?(?<n>\d{1,3}))?\s*[?.]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^\s*(?:chiến|chien)\s+(?:dịch|dich)\s*:\s*(?<list>\S.*\n.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pasting();

    [GeneratedRegex(@"^\s*(?:(?:chiến|chien)\s+(?:dịch|dich)\s+(?<c>\d{1,3})\s*[:,]?\s*)?(?:dòng|dong)\s+(?<n>\d{1,4})\s*[:,–-]?\s*(?<rest>[^\n]{2,200})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:không|khong|ko|k)\s+(?:có\s+|co\s+|còn\s+|con\s+)?(?:ở\s+|o\s+)?(?:(?:trong\s+)(?:sổ|so|danh sách|danh sach|trường|truong)|(?:phải|phai)\s+(?:học sinh|hoc sinh|hs|em)\s+(?:trường|truong|của trường|cua truong).*|(?:học|hoc)\s+(?:trường|truong)(?:\s+\S+)?)$|^ngoài danh sách$|^ngoai danh sach$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotThere();

    [GeneratedRegex(@"^(?:(?:vẫn|van)\s+)?(?:chưa|chua)\s+(?:(?:trở|tro)\s+(?:lại|lai)(?:\s+(?:học|hoc|lớp|lop|trường|truong))?|(?:đi|di)\s+(?:học|hoc)(?:\s+(?:lại|lai))?|(?:về|ve)|(?:vận|van)\s+(?:động|dong)\s+(?:được|duoc))\s*(?:[,:;–-]\s*)?(?:(?:vì|vi|do|lý do|ly do)\s*:?\s*)?(?<why>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotBack();

    [GeneratedRegex(@"^(?:(?:đã|da)\s+)?(?:(?:trở|tro)\s+(?:lại|lai)(?:\s+(?:học|hoc|lớp|lop|trường|truong))?|(?:đi|di)\s+(?:học|hoc)\s+(?:lại|lai)|(?:về|ve)\s+(?:lớp|lop|học|hoc))\s*,?\s*(?:(?:từ\s+|tu\s+)?(?:ngày\s+|ngay\s+)?(?<d>\d{1,2})[/-](?<m>\d{1,2})(?:[/-](?<y>\d{4}))?|(?<odd>.*))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Back();

    [GeneratedRegex(@"^(?:lý do|ly do|vì|vi)\s*:?\s*(?<why>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:là|la|=)\s*(?:(?:em|cháu|chau|bạn|ban|hs)\s+)?(?<who>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Means();
}
