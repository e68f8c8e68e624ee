using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Returns;

/// <summary>What staff read about pupils who are not back behind a long break.</summary>
internal static class ReturnWording
{
    public const string NoBreak = "Hiện không có lớp nào đang ở tuần đầu sau một đợt nghỉ dài, và không còn việc tìm em nào chưa trở lại.";
    public const string NotYours = "Danh sách em chưa trở lại chỉ dành cho lãnh đạo, chủ nhiệm lớp và người phụ trách thôn.";
    public const string IsBack = "Em đã đi học lại.";

    /// <summary>A longer name of a break is not said.</summary>
    private const int LongestName = 40;

    /// <summary>"sau Tết Nguyên đán" in the school's own words, where they are short; else "sau đợt nghỉ".</summary>
    public static string After(SchoolRegister register, SchoolClass schoolClass, ReturnPeriod period)
    {
        var name = register.Calendar.Of(schoolClass)
            .Where(entry => entry.Kind is CalendarEntryKind.Holiday or CalendarEntryKind.EmergencyClosure && entry.From < period.FirstDay && entry.To > period.LastBefore)
            .OrderByDescending(entry => entry.To.DayNumber - entry.From.DayNumber)
            .Select(entry => entry.Note.Trim())
            .FirstOrDefault();
        return name is { Length: > 0 and <= LongestName } ? $"sau {name}" : "sau đợt nghỉ";
    }

    /// <summary>To a homeroom teacher, the day before.</summary>
    public static string Eve(SchoolRegister register, StaffMember teacher, SchoolClass schoolClass, ReturnPeriod period)
    {
        var rules = register.School.Rules;
        var leaders = period.NumberOf(period.LeadersOn);
        return $"Thầy/cô {teacher.GivenName} ơi, mai {RollCallWording.Weekday(period.FirstDay)} lớp {schoolClass.Id} đi học lại {After(register, schoolClass, period)}. "
            + $"Trong {rules.PostHolidayFollowUpDays} ngày học đầu, nhờ thầy/cô điểm danh đủ các buổi và hỏi lý do từng em chưa trở lại; em nào hết ngày học thứ {leaders} chưa trở lại thì máy báo lãnh đạo. "
            + "Xem danh sách: nhắn “chưa trở lại”. Có khó khăn: nhắn “khó khăn: …”.";
    }

    /// <summary>To a homeroom teacher, every day of the first week.</summary>
    public static string Ask(SchoolRegister register, StaffMember teacher, ClassReturn standing)
    {
        var head = $"Thầy/cô {teacher.GivenName} ơi, ngày học thứ {standing.Day} {After(register, standing.Class, standing.Period)}";
        if (!standing.IsReported)
        {
            return $"{head}, lớp {standing.Class.Id} chưa báo sĩ số. Khi báo, nhờ thầy/cô ghi tên và lý do từng em chưa trở lại, ví dụ: {standing.Class.Id} vắng 2: Lan ốm, Minh chưa rõ lý do.";
        }

        var unreported = standing.IsReportedToday ? "" : $"\nHôm nay lớp chưa báo sĩ số, đây là theo lần báo trước.";
        return $"{head}, lớp {standing.Class.Id} còn {Count(standing)} chưa trở lại:\n{Lines(standing)}{unreported}\n{HowTo(standing)}";
    }

    /// <summary>To a homeroom teacher, the evening before the leaders are told.</summary>
    public static string Warn(SchoolRegister register, StaffMember teacher, ClassReturn standing) =>
        $"Thầy/cô {teacher.GivenName} ơi, ngày mai {RollCallWording.Weekday(standing.Period.LeadersOn)} đến hạn: hết ngày học, em nào của lớp {standing.Class.Id} chưa trở lại thì máy báo lãnh đạo để phối hợp với xã. "
        + (standing.IsReported ? $"Hiện còn {Count(standing)}:\n{Lines(standing)}" : "Lớp chưa báo sĩ số từ khi đi học lại.");

    /// <summary>To a leader, at the end of the day on which they are to know.</summary>
    public static string ForLeaders(SchoolRegister register, IReadOnlyList<ClassReturn> standings)
    {
        var missing = standings.Where(standing => !standing.IsReported).ToList();
        var open = standings.Where(standing => standing.NotBack.Count + standing.Unnamed > 0).ToList();
        var head = $"Hết ngày học thứ {standings[0].Day} {After(register, standings[0].Class, standings[0].Period)} (học lại từ {RollCallWording.Date(standings[0].Period.FirstDay)}): {open.Sum(standing => standing.NotBack.Count + standing.Unnamed)} em chưa trở lại.";
        return string.Join('\n', [head, .. open.Select(standing => Line(standing, withHamlet: true, withReason: true)), .. NotReported(missing)]);
    }

    /// <summary>Ready to be sent to the commune: names, classes, hamlets and days; no reasons, for they are the families'.</summary>
    public static string Notice(SchoolRegister register, IReadOnlyList<ClassReturn> standings, DateOnly today)
    {
        var pupils = standings.SelectMany(standing => standing.NotBack.Select(one => (one.Pupil, standing))).ToList();
        var hamlets = pupils.GroupBy(one => one.Pupil.Hamlet, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{(group.Key.Length == 0 ? "Chưa rõ thôn" : group.Key)}: {string.Join("; ", group.Select(one => $"{one.Pupil.Name.Full} (lớp {one.Pupil.Class})"))}");
        return string.Join('\n',
        [
            "Thông báo gửi xã, soạn sẵn (thầy cô xem lại trước khi gửi):",
            $"Kính gửi: UBND {register.School.Commune}",
            $"{register.School.Name} thông báo: {After(register, standings[0].Class, standings[0].Period)}, học sinh đi học lại từ ngày {RollCallWording.Date(standings[0].Period.FirstDay)}. Đến hết ngày {RollCallWording.Date(today)} (ngày học thứ {standings[0].Day}) còn {pupils.Count} em chưa trở lại trường:",
            .. hamlets,
            "Nhà trường kính đề nghị xã và thôn cùng đến gia đình hỏi thăm, vận động các em trở lại lớp.",
        ]);
    }

    /// <summary>To a leader, when the period ends.</summary>
    public static string Closed(SchoolRegister register, IReadOnlyList<ClassReturn> standings)
    {
        var open = standings.Where(standing => standing.NotBack.Count > 0).ToList();
        return $"Hết {standings[0].Period.Days.Count} ngày học đầu {After(register, standings[0].Class, standings[0].Period)}: còn {open.Sum(standing => standing.NotBack.Count)} em chưa trở lại, từ nay là việc của chủ nhiệm ({string.Join(", ", open.Select(standing => $"{standing.Class.Id} {standing.NotBack.Count}"))}). Xem: nhắn “chưa trở lại”.";
    }

    /// <summary>"chưa trở lại": by class, then by hamlet.</summary>
    /// <param name="isForOutsider">Names and days only: reasons are no business of those outside the school.</param>
    public static string Board(SchoolRegister register, IReadOnlyList<ClassReturn> standings, bool isForOutsider)
    {
        var lines = new List<string>();
        foreach (var together in standings.GroupBy(standing => (standing.Period.FirstDay, After: After(register, standing.Class, standing.Period))).OrderBy(group => group.Key.FirstDay))
        {
            var open = together.Where(standing => standing.NotBack.Count + standing.Unnamed > 0).ToList();
            var count = open.Sum(standing => standing.NotBack.Count + standing.Unnamed);
            lines.Add($"{Capital(together.Key.After)}, học lại {RollCallWording.Date(together.Key.FirstDay)}, ngày học thứ {together.First().Day}: {(count == 0 ? "không còn em nào" : $"{count} em")} chưa trở lại.");
            lines.AddRange(open.Select(standing => Line(standing, withHamlet: false, withReason: !isForOutsider)));
            if (!isForOutsider)
            {
                lines.AddRange(together.Count(standing => standing.IsEverybodyBack) is > 0 and var back ? [$"Đủ cả lớp: {back} lớp."] : []);
                lines.AddRange(NotReported([.. together.Where(standing => !standing.IsReported)]));
            }
        }

        var hamlets = standings.SelectMany(standing => standing.NotBack).Where(one => one.Pupil.Hamlet.Length > 0).GroupBy(one => one.Pupil.Hamlet, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}").ToList();
        if (hamlets.Count > 0)
        {
            lines.Add($"Theo thôn: {string.Join(", ", hamlets)}.");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Behind the first week: what became tasks.</summary>
    public static string Tasks(SchoolRegister register, IReadOnlyList<(Pupil Pupil, DateOnly Since)> open, DateOnly today) =>
        $"Còn {open.Count} em chưa trở lại, đang là việc của chủ nhiệm:\n"
        + string.Join('\n', open.Select(one => $"- {one.Pupil.Name.Full} ({one.Pupil.Class}): từ {RollCallWording.Date(one.Since)}, {Days(register, one.Pupil, one.Since, today)} ngày học"));

    public static string Task(Pupil pupil, ClassReturn standing) =>
        $"Tìm hiểu và đưa em {pupil.Name.Full} ({pupil.Class}) trở lại lớp: chưa đi học từ {RollCallWording.Date(standing.Period.FirstDay)}";

    public static string NoticeTask(SchoolRegister register, IReadOnlyList<ClassReturn> standings) =>
        $"Gửi thông báo cho xã về {standings.Sum(standing => standing.NotBack.Count)} em chưa trở lại {After(register, standings[0].Class, standings[0].Period)}";

    private static int Days(SchoolRegister register, Pupil pupil, DateOnly since, DateOnly today) => register.Find(pupil.Class) is not { } schoolClass ? 0
        : Enumerable.Range(0, Math.Max(0, today.DayNumber - since.DayNumber + 1)).Count(offset => register.Calendar.IsSchoolDay(since.AddDays(offset), schoolClass));

    private static IEnumerable<string> NotReported(List<ClassReturn> missing) =>
        missing.Count == 0 ? [] : [$"Chưa báo sĩ số từ khi học lại: {string.Join(", ", missing.Select(standing => standing.Class.Id))}."];

    private static string Line(ClassReturn standing, bool withHamlet, bool withReason) =>
        $"{standing.Class.Id}: {string.Join("; ", [.. standing.NotBack.Select(one => withReason ? Text(one, withHamlet) : WithDay(one)), .. Unnamed(standing)])}";

    private static string WithDay(NotBack one) => one.BackOn is { } day ? $"{one.Pupil.Name.Full} – về muộn {RollCallWording.Weekday(day)}" : one.Pupil.Name.Full;

    private static string Lines(ClassReturn standing) => string.Join('\n', [.. standing.NotBack.Select(one => $"- {Text(one, withHamlet: false)}"), .. Unnamed(standing).Select(text => $"- {text}")]);

    private static IEnumerable<string> Unnamed(ClassReturn standing) => standing.Unnamed > 0 ? [$"{standing.Unnamed} em chưa rõ tên"] : [];

    private static string Text(NotBack one, bool withHamlet)
    {
        var name = withHamlet && one.Pupil.Hamlet.Length > 0 ? $"{one.Pupil.Name.Full}, {one.Pupil.Hamlet}" : one.Pupil.Name.Full;
        string?[] known =
        [
            one.BackOn is { } day ? $"về muộn {RollCallWording.Weekday(day)}" : one.SaysLate ? "về muộn, chưa rõ ngày" : null,
            one.Reason is { } reason and not ReasonCode.KR ? RollCallWording.Reason(reason) : null,
            one.NeedsHelp ? "gia đình cần giúp" : null,
        ];
        var said = string.Join(", ", known.OfType<string>());
        return $"{name} – {(said.Length > 0 ? said : "chưa rõ lý do")}";
    }

    private static string HowTo(ClassReturn standing)
    {
        var example = standing.NotBack.FirstOrDefault(one => one.IsUnexplained) ?? (standing.NotBack.Count > 0 ? standing.NotBack[0] : null);
        return $"Hỏi được lý do em nào, thầy/cô nhắn như thường, ví dụ: {example?.Pupil.Name.Full ?? "Lan"} ốm. Có khó khăn: nhắn “khó khăn: …”.";
    }

    private static string Count(ClassReturn standing) => $"{standing.NotBack.Count + standing.Unnamed} em";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
