using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding;

/// <summary>"báo cơm", "cơm hôm nay" asks; "7A cơm trưa 30, k ăn 3", "Báo cơm 7A: 2B 5, BT 20, NT 8" reports (forms 96 and 97).</summary>
internal static partial class MealWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly string[] Asks = ["báo cơm", "cơm hôm nay", "cơm trưa nay", "cơm trưa", "cơm nay", "suất ăn", "suất ăn hôm nay", "suất cơm", "xem cơm", "số cơm", "số suất ăn", "hôm nay bao nhiêu suất", "bao nhiêu suất cơm"];

    public static bool IsAsking(string text) => PlainWords.IsOneOf(text, Asks);

    /// <summary>What was said of one class; null for any other message, and where the class is not clear.</summary>
    /// <param name="own">The class of a sender who names none.</param>
    public static (ClassId Class, int Total, int? TwoSessions, int? DayBoarders, int? Boarders)? In(SchoolRegister register, string text, ClassId? own)
    {
        if (text.Length > 200 || !Meal().IsMatch(text))
        {
            return null;
        }

        var named = register.Classes.Where(schoolClass => PlainWords.Names(text, schoolClass.Id.Value)).Select(schoolClass => schoolClass.Id).ToList();
        if ((named.Count == 1 ? named[0] : named.Count == 0 ? own : null) is not { } meant)
        {
            return null;
        }

        var (two, day, full) = (Number(TwoSessions().Match(text)), Number(DayBoarders().Match(text)), Number(Boarders().Match(text)));
        return (two ?? day ?? full) is not null ? (meant, (two ?? 0) + (day ?? 0) + (full ?? 0), two ?? 0, day ?? 0, full ?? 0)
            : (Number(Portions().Match(text)) ?? Number(Lunch().Match(text))) is { } total ? (meant, total, null, null, null)
            : null;
    }

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\p{L})(cơm|com|suất\s+ăn|suat\s+an)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meal();

    [GeneratedRegex(@"(?<![\p{L}\d])2b\s*[:=]?\s*(?<n>\d{1,3})(?![\p{L}\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwoSessions();

    [GeneratedRegex(@"(?<![\p{L}\d])(bt|bán\s+trú|ban\s+tru)\s*[:=]?\s*(?<n>\d{1,3})(?![\p{L}\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayBoarders();

    [GeneratedRegex(@"(?<![\p{L}\d])(nt|nội\s+trú|noi\s+tru)\s*[:=]?\s*(?<n>\d{1,3})(?![\p{L}\d])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boarders();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<n>\d{1,3})\s*(suất|suat)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Portions();

    [GeneratedRegex(@"(?<!\p{L})(cơm|com)(\s+(trưa|trua))?(\s+(hôm\s+)?nay)?\s*[:=]?\s*(?<n>\d{1,3})(?![\p{L}\d/])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lunch();
}
