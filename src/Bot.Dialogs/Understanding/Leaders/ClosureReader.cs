using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>
/// What a sentence about the calendar says: whom, which days and sessions, how they learn meanwhile, why, by which decision. What is read is
/// always shown with its dates before anything is stored.
/// </summary>
internal sealed partial class ClosureReader(Message message, SchoolIndex index, ReadingContext context)
{
    private const int LongestReason = 120;

    private readonly SchoolRegister _register = context.Register;

    /// <summary>A sentence that is known to be a closure, whatever else it holds.</summary>
    public ClosureReading Read(Segments segments, bool isWhole) => Read(segments, isWhole, out _, out _);

    /// <summary>"nghỉ 20/11", "học bù 28/11", "7A học lại từ 25/11", "cho Lan 7A học trực tuyến từ 24 đến 26/11"; null when any word is left unexplained.</summary>
    public ClosureReading? ReadPlain()
    {
        var segments = new SegmentReader(message, index).Read();
        var plain = new Sheet(message.Text).Plain;
        if (message.HasQuestionMark || !(Act().IsMatch(plain) || ModeWords().IsMatch(plain)))
        {
            return null;
        }

        var reading = Read(segments, segments.Parts.All(part => part.Classes.Count == 0), out var left, out var named);
        var isDated = named || reading.Act == CalendarAct.Reopens;
        return isDated && reading.Scopes.Count > 0 && left.Length == 0 ? reading : null;
    }

    private ClosureReading Read(Segments segments, bool isWhole, out string left, out bool named)
    {
        var sheet = new Sheet(message.Text);
        foreach (var token in segments.ClassTokens)
        {
            sheet.Blank(message.Tokens[token].Start, message.Tokens[token].End);
        }

        var campuses = TakeCampuses(sheet);
        sheet.Take(WholeSchool());
        var today = _register.Clock.DateOf(context.At);
        var decision = Captured(sheet, DecisionNumber(), "number");
        var (reason, isEmergency) = TakeReason(sheet);
        var mode = TakeMode(sheet);
        var (session, isUnclear) = TakeSession(sheet);
        var days = ClosureDays.Take(sheet, today, out named);
        var act = ActOf(sheet);
        var classes = segments.Parts.SelectMany(part => part.Classes).DistinctBy(one => one.Id).ToList();
        var pupils = classes.Count == 1 && act != CalendarAct.MakesUp ? TakePupils(sheet, classes[0]) : [];
        while (sheet.Take(Filler()) is not null)
        {
        }

        left = LettersLeft().Replace(sheet.Left, "");
        var scopes = pupils.Count > 0 ? [.. pupils.Select(pupil => new CalendarScope.OfPupil(pupil))]
            : campuses.Count > 0 ? [.. campuses.Select(campus => new CalendarScope.OfCampus(campus))]
            : classes.Count > 0 ? ScopesOf(classes)
            : isWhole ? [new CalendarScope.WholeSchool()]
            : (IReadOnlyList<CalendarScope>)[];
        var isToday = !named && act == CalendarAct.TakesAway;
        return new ClosureReading(act, scopes, days?.From ?? (isToday ? today : null), days?.To ?? (isToday ? today : null))
        {
            Session = session,
            IsSessionUnclear = isUnclear,
            Mode = mode,
            Reason = reason.Length > 0 ? reason : left.Contains(' ', StringComparison.Ordinal) && left.Length <= LongestReason ? left : "",
            Decision = decision,
            IsEmergency = isEmergency || mode != LearningMode.None,
        };
    }

    /// <summary>All classes of a grade are the grade.</summary>
    private IReadOnlyList<CalendarScope> ScopesOf(IReadOnlyList<SchoolClass> classes)
    {
        var grades = classes.Select(one => one.Grade).Distinct().Where(grade => _register.Classes.Count(one => one.Grade == grade) > 1
            && _register.Classes.Where(one => one.Grade == grade).All(classes.Contains)).ToList();
        return
        [
            .. grades.Select(grade => new CalendarScope.OfGrade(grade)),
            .. classes.Where(one => !grades.Contains(one.Grade)).Select(one => new CalendarScope.OfClass(one.Id)),
        ];
    }

    private List<string> TakeCampuses(Sheet sheet)
    {
        var found = new List<string>();
        foreach (var campus in _register.Classes.Select(one => one.Campus).Where(campus => campus.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(campus => campus.Length))
        {
            var name = Regex.Escape(new Sheet(campus.Normalize()).Plain);
            if (sheet.Take(new Regex($@"(?<!\p{{L}})((diem truong|diem|phan hieu|khu|truong)\s+)?{name}(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) is not null)
            {
                found.Add(campus);
            }
        }

        return found;
    }

    /// <summary>Pupils of the class by full name, else by a given name that only one has; typed marks count.</summary>
    private List<PupilId> TakePupils(Sheet sheet, SchoolClass schoolClass) => TakePupils(_register, sheet, schoolClass);

    /// <inheritdoc cref="TakePupils(Sheet, SchoolClass)"/>
    internal static List<PupilId> TakePupils(SchoolRegister register, Sheet sheet, SchoolClass schoolClass)
    {
        var found = new List<PupilId>();
        var pupils = register.PupilsOf(schoolClass.Id);
        foreach (var pupil in pupils)
        {
            if (TakeName(sheet, pupil.Name.Full))
            {
                found.Add(pupil.Id);
            }
        }

        foreach (var group in pupils.Where(pupil => !found.Contains(pupil.Id)).GroupBy(pupil => pupil.Name.Given, StringComparer.OrdinalIgnoreCase))
        {
            if (group.ToList() is [var only] && TakeName(sheet, only.Name.Given))
            {
                found.Add(only.Id);
            }
        }

        return found;
    }

    private static bool TakeName(Sheet sheet, string name)
    {
        var at = sheet.Left.Contains(name, StringComparison.OrdinalIgnoreCase);
        var pattern = new Regex($@"(?<!\p{{L}})(em\s+|ban\s+)?{Regex.Escape(new Sheet(name.Normalize()).Plain)}(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return at && sheet.Take(pattern) is not null;
    }

    private static (string Reason, bool IsEmergency) TakeReason(Sheet sheet)
    {
        var match = Reason().Match(sheet.Plain);
        if (!match.Success)
        {
            return ("", Emergency().IsMatch(sheet.Plain));
        }

        var typed = sheet.Typed(match.Groups["reason"]);
        sheet.Blank(match.Index, match.Index + match.Length);
        return (typed.Length > LongestReason ? typed[..LongestReason] : typed, Emergency().IsMatch(match.Groups["reason"].Value));
    }

    private static LearningMode TakeMode(Sheet sheet) => sheet.Take(ModeWords())?.Groups is not { } groups ? LearningMode.None
        : groups["online"].Success ? LearningMode.Online
        : groups["zalo"].Success ? LearningMode.Zalo
        : groups["sheets"].Success ? LearningMode.Worksheets
        : LearningMode.GuidedSelfStudy;

    private static (Session? Session, bool IsUnclear) TakeSession(Sheet sheet)
    {
        var one = sheet.Take(OneSession()) is not null;
        var morning = sheet.Take(Morning()) is not null;
        var afternoon = sheet.Take(Afternoon()) is not null;
        return morning == afternoon ? (null, one && !morning) : (morning ? Session.Morning : Session.Afternoon, false);
    }

    private static CalendarAct ActOf(Sheet sheet)
    {
        if (sheet.Take(Reopening()) is not null)
        {
            return CalendarAct.Reopens;
        }

        var makesUp = sheet.Take(MakingUp()) is not null;
        return makesUp && !TakingAway().IsMatch(sheet.Plain) ? CalendarAct.MakesUp : CalendarAct.TakesAway;
    }

    private static string Captured(Sheet sheet, Regex pattern, string group)
    {
        var match = pattern.Match(sheet.Plain);
        if (!match.Success)
        {
            return "";
        }

        var typed = sheet.Typed(match.Groups[group]);
        sheet.Blank(match.Index, match.Index + match.Length);
        return typed;
    }

    [GeneratedRegex(@"(?<!\p{L})(nghi|hoc bu|mo lai|hoc lai|day bu)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Act();

    [GeneratedRegex(@"(?<!\p{L})nghi(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TakingAway();

    [GeneratedRegex(@"(?<!\p{L})(hoc bu|day bu|di hoc bu)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MakingUp();

    [GeneratedRegex(@"(?<!\p{L})((di\s+)?hoc lai|mo lai|mo cua lai|het nghi|(huy|bo|thoi)\s+(lich\s+)?nghi)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reopening();

    [GeneratedRegex(@"(?<!\p{L})(toan truong|ca truong|nha truong|truong minh|truong ta|tat ca cac lop|cac lop|toan the hoc sinh|hoc sinh toan truong)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeSchool();

    [GeneratedRegex(@"(?<!\p{L})(theo\s+)?(quyet dinh|qd|cong van|cv)(\s+so)?\s*[:.]?\s*(?<number>\d[^\s,;)]*)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecisionNumber();

    [GeneratedRegex(@"(?<!\p{L})(vi|do|de|ly do:?)\s+(?<reason>[^,;.()]+?)(?=\s*([,;.()]|$|(?<!\p{L})(tu\s+(ngay\s+|hom\s+)?(\d|nay|mai|thu)|hoc\s+(bai\s+)?(qua|truc tuyen|online|bang))))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<!\p{L})(mua|bao|lu|lut|ret|sat lo|ngap|dich|mat dien|het nuoc|nuoc lon|trieu cuong|dong dat|loc|han)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emergency();

    [GeneratedRegex(@"(?<!\p{L})(chuyen sang\s+)?((hoc|lam|giao|nhan|gui)\s+)?((bai|nhiem vu)\s+)?((qua|bang|tren)\s+)?((?<online>truc tuyen|online)|(?<zalo>(nhom\s+)?zalo)|(?<sheets>phieu(\s+(hoc tap|bai tap))?)|(?<self>tu hoc(\s+co huong dan)?))(\s+(o|tai) nha)?(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ModeWords();

    [GeneratedRegex(@"(?<!\p{L})(1|mot)\s+buoi(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneSession();

    [GeneratedRegex(@"(?<!\p{L})(?<!chuyen\s)(buoi\s+)?sang(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Morning();

    [GeneratedRegex(@"(?<!\p{L})(buoi\s+)?chieu(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Afternoon();

    [GeneratedRegex(@"(?<!\p{L})(nghi|duoc|cho|hoc sinh|hs|hoc|lop|khoi|cac|va|tu|den|toi|ngay|het|nhe|nha|a|em|theo|tam|le|bu|di|ca|buoi|lich|o nha|bot|ghi|giup|thong bao|nam)(?!\p{L})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"[^\p{L}\d ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LettersLeft();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
