using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>"7A tham gia 30", "7A tham gia đủ", "tham gia thiếu 2: Lan, Minh": only for a class that learns in another way that day.</summary>
internal static partial class ParticipationReader
{
    public static Heard.TicksParticipation? Read(string text, ReadingContext context)
    {
        if (context.Sender is not Sender.OfStaff sender || !PlainWords.Names(text, "tham gia"))
        {
            return null;
        }

        var message = Message.Of(text, SchoolIndex.Of(context.Register));
        var segments = new SegmentReader(message, SchoolIndex.Of(context.Register)).Read();
        var classes = segments.Parts.SelectMany(part => part.Classes).DistinctBy(one => one.Id).ToList();
        var schoolClass = classes.Count == 1 ? classes[0] : classes.Count == 0 && sender.Member.OnlyClass is { } own ? context.Register.Find(own) : null;
        if (schoolClass is null || !ReportingPolicy.MayReport(sender.Member, schoolClass.Id))
        {
            return null;
        }

        var sheet = new Sheet(message.Text);
        foreach (var token in segments.ClassTokens)
        {
            sheet.Blank(message.Tokens[token].Start, message.Tokens[token].End);
        }

        var today = context.Register.Clock.DateOf(context.At);
        var counted = sheet.Take(Count());
        var date = ClosureDays.Take(sheet, today, out var named) is { } days && days.From == days.To ? days.From : today;
        var isOther = schoolClass.Sessions.Any(session => context.Register.Calendar.ChangeOf(date, session, schoolClass) is { Mode: not LearningMode.None });
        if (!isOther || (named && date > today))
        {
            return null;
        }

        var isFull = sheet.Take(Full()) is not null;
        var missing = ClosureReader.TakePupils(context.Register, sheet, schoolClass);
        var missingCount = sheet.Take(MissingCount());
        while (sheet.Take(Filler()) is not null)
        {
        }

        var left = Signs().Replace(sheet.Left, " ").Trim();
        var enrolled = context.Register.EnrolmentOf(schoolClass.Id);
        int? tookPart = counted is not null ? int.Parse(counted.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)
            : missingCount is not null ? enrolled - int.Parse(missingCount.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)
            : isFull ? enrolled
            : null;
        return tookPart is null && missing.Count == 0 && left.Length == 0 ? null : new Heard.TicksParticipation(schoolClass.Id, date, tookPart, missing, left);
    }

    [GeneratedRegex(@"(?<!\p{L})tham gia(\s+hoc)?(\s+duoc)?\s*:?\s*(?<count>\d{1,3})(\s*/\s*\d{1,3})?(?![\d/])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<!\p{L})(du|het|day du|ca lop)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<!\p{L})(thieu|vang|khong tham gia|chua tham gia)\s+(?<count>\d{1,3})(\s+(em|ban|hs))?(?!\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingCount();

    [GeneratedRegex(@"(?<!\p{L})(tham gia|thieu|vang|khong|chua|hoc|lop|em|ban|va|co|duoc|nha|nhe|a|da|cac|hom|ngay)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
