using System.Globalization;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>Answers to leaders: the number first, then what it is made of.</summary>
internal static class SummaryWording
{
    public const string RemindedAlready = "Em đã nhắc lớp này rồi.";
    public const string NotYours = "Thầy cô không phụ trách phần này nên em không trả lời được. Nếu cần, thầy cô hỏi Ban giám hiệu.";
    public const string OnlyTotals = "Em chỉ được gửi cán bộ xã con số chung của trường và danh sách thôn, làng mình phụ trách. Cần tên học sinh nơi khác, nhờ hỏi Ban giám hiệu.";
    public const string WhichClassToRemind = "Thầy cô muốn nhắc lớp nào ạ? Ví dụ: nhắc 7B.";
    public const string UnknownScope = "Em không thấy lớp, khối, điểm trường hoặc thôn đó trong danh sách của trường.";

    private const string CanBeAsked = "Em trả lời được ngay: sĩ số hôm nay, sĩ số khối 7, tuần này, tháng này, so với tuần trước, lớp nào chưa báo, 7A vắng ai, việc, hạn.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string NotYet(Understanding.QueryKind kind) => kind switch
    {
        Understanding.QueryKind.Report => $"Báo cáo thành tệp là của ban giám hiệu và văn thư, nhắn đúng tên: bảng 1, bảng 2, báo cáo chuyên cần tháng này, bảng tháng này, tổng hợp, bảng cân đối, báo cáo quá 3 ngày, báo cáo đột xuất. {CanBeAsked} Bảng số liệu gửi bằng tệp Excel: nhắn \"tệp tuần này\" hoặc \"tệp tháng này\".",
        _ => $"Câu này em chưa trả lời được. {CanBeAsked}",
    };

    public static string NoSchool(DateOnly date) => $"{RollCallWording.Weekday(date)} không có buổi học.";

    public static string Headcount(string scope, SessionHeadcount count, SchoolRegister register, TimeOnly at, bool onlyTotals)
    {
        var lines = new List<string>
        {
            $"{scope} – {RollCallWording.SessionName(count.Session)} {RollCallWording.Weekday(count.Date)}, lúc {at:HH\\:mm}",
        };
        if (count.Reported.Count == 0)
        {
            lines.Add($"Chưa lớp nào báo. Sĩ số trong sổ: {count.EnrolledInAll}.");
        }
        else
        {
            lines.Add($"Có mặt {count.Present}/{count.Enrolled} ({count.Percentage!.Value.ToString("0.0", Vietnamese)}% của {count.Reported.Count} lớp đã báo; toàn bộ trong sổ {count.EnrolledInAll}).");
            lines.Add($"Vắng {count.Absent}: có phép {count.Excused}, không phép {count.Unexcused}, chưa rõ {count.Unstated}.");
            lines.AddRange(ByLevel(count));
            lines.AddRange(onlyTotals ? [] : ByGrade(count));
        }

        lines.Add(!onlyTotals ? Outstanding(count, register) : count.Outstanding.Count == 0 ? "Tất cả các lớp đã báo." : $"Chưa báo {count.Outstanding.Count} lớp.");
        return string.Join('\n', lines);
    }

    public static string Outstanding(SessionHeadcount count, SchoolRegister register) => count.Outstanding.Count == 0
        ? "Tất cả các lớp đã báo."
        : $"Chưa báo {count.Outstanding.Count} lớp: {string.Join(", ", count.Outstanding.Select(schoolClass => WithTeacher(register, schoolClass)))}.";

    public static string Missing(string scope, SessionHeadcount count, SchoolRegister register, TimeOnly at)
    {
        var head = $"{scope} – {RollCallWording.SessionName(count.Session)} {RollCallWording.Date(count.Date)}, lúc {at:HH\\:mm}: ";
        if (count.Outstanding.Count == 0)
        {
            return head + "tất cả các lớp đã báo.";
        }

        var due = register.School.TimesOf(count.Session)?.DueAt;
        var late = due is { } dueAt && at > dueAt ? $", quá hạn {Long(at - dueAt)}" : "";
        return head + $"chưa báo {count.Outstanding.Count} lớp{late}.\n" + string.Join('\n', count.Outstanding.Select(schoolClass => $"• {WithTeacher(register, schoolClass)}"));
    }

    public static string RemindChoice(ClassId schoolClass) => $"Nhắc {schoolClass}";

    public static string Absentees(string scope, SessionHeadcount count, IReadOnlyList<RollCall> rollCalls, SchoolRegister register, Func<PupilId, bool> maySeeName)
    {
        var head = $"{scope} – {RollCallWording.SessionName(count.Session)} {RollCallWording.Date(count.Date)}: ";
        if (count.Reported.Count == 0)
        {
            return head + "chưa báo.";
        }

        var lines = new List<string>();
        foreach (var rollCall in rollCalls.Where(rollCall => rollCall.AbsentCount > 0))
        {
            var visible = rollCall.Absences.Where(absence => maySeeName(absence.Pupil)).ToList();
            var hidden = rollCall.Absences.Count - visible.Count;
            var names = string.Join(", ", visible.Select(absence =>
                $"{RollCallWording.NameOf(register, absence.Pupil)} ({RollCallWording.Excuse(absence.Kind)}{(absence.Reason is { } reason ? $", {RollCallWording.Reason(reason)}" : "")})"));
            string[] parts = [names, hidden > 0 ? $"{hidden} em không thuộc phần thầy cô xem" : "", rollCall.Unnamed > 0 ? $"{rollCall.Unnamed} em chưa có tên" : ""];
            lines.Add($"{rollCall.Key.Class}: {string.Join(", ", parts.Where(part => part.Length > 0))}");
        }

        var outstanding = count.Outstanding.Count == 0 ? "" : "\n" + Outstanding(count, register);
        return lines.Count == 0 ? head + "không em nào vắng." + outstanding : head + $"vắng {count.Absent}.\n" + string.Join('\n', lines) + outstanding;
    }

    public static string HamletAbsentees(string hamlet, GroupHeadcount count, IReadOnlyList<(Pupil Pupil, Absence Absence)> seen)
    {
        var head = $"{hamlet} – {RollCallWording.SessionName(count.Session)} {RollCallWording.Date(count.Date)}: ";
        var names = seen.Select(one => $"{one.Pupil.Name.Full} ({one.Pupil.Class}, {RollCallWording.Excuse(one.Absence.Kind)})");
        var hidden = count.Absent - seen.Count;
        return (count.Present + count.Absent == 0 ? head + "chưa lớp nào báo."
            : seen.Count == 0 && hidden == 0 ? head + "các lớp đã báo không có em nào vắng."
            : $"{head}vắng {count.Absent}: {string.Join(", ", hidden > 0 ? names.Append($"{hidden} em không thuộc phần thầy cô xem") : names)}.") + HamletRest(count);
    }

    public static string HamletHeadcount(string hamlet, GroupHeadcount count) =>
        $"{hamlet} – {RollCallWording.SessionName(count.Session)} {RollCallWording.Date(count.Date)}: "
        + (count.Present + count.Absent == 0 ? "chưa lớp nào báo." : $"có mặt {count.Present}/{count.Present + count.Absent} em của các lớp đã báo ({ComparisonWording.Percent(count.Percentage)}), vắng {count.Absent}.")
        + HamletRest(count);

    /// <summary>Those of the hamlet who are in neither number.</summary>
    private static string HamletRest(GroupHeadcount count)
    {
        string[] parts =
        [
            count.NotReported > 0 ? $"chưa báo {count.NotReported} em ({string.Join(", ", count.Outstanding)})" : "",
            count.InOtherMode > 0 ? $"học cách khác {count.InOtherMode} em" : "",
            count.WithoutSession > 0 ? $"không có buổi học {count.WithoutSession} em" : "",
        ];
        var rest = string.Join("; ", parts.Where(part => part.Length > 0));
        return (rest.Length == 0 ? "" : $"\nNgoài ra trong {count.Pupils} em của thôn: {rest}.")
            + (count.Unnamed > 0 ? $"\nCác lớp còn {count.Unnamed} em vắng chưa có tên, có thể có em của thôn." : "");
    }

    public static string Reminded(StaffMember teacher, ClassId schoolClass) => $"Đã nhắc {teacher.Name} báo sĩ số lớp {schoolClass}.";

    public static string CannotRemind(ClassId schoolClass, StaffMember? teacher) => teacher is null
        ? $"Lớp {schoolClass} chưa có giáo viên chủ nhiệm trong danh sách."
        : $"{teacher.Name} (chủ nhiệm {schoolClass}) chưa liên kết với bot{(teacher.Phone.Length > 0 ? $", điện thoại {teacher.Phone}" : "")}.";

    public static string AlreadyReported(RollCall rollCall, SchoolRegister register) =>
        $"Lớp {rollCall.Key.Class} đã báo lúc {register.Clock.TimeOf(rollCall.ReportedAt):HH\\:mm}: có mặt {rollCall.Present}/{rollCall.Enrolled}.";

    public static string ReminderFrom(StaffMember leader, ClassId schoolClass, Session session) =>
        $"{leader.Name} nhờ thầy cô báo sĩ số lớp {schoolClass} buổi {RollCallWording.SessionName(session)}. Chỉ cần nhắn: {schoolClass} đủ, hoặc {schoolClass} vắng 1 Lan ốm.";

    public static string Scope(SchoolRegister register, Understanding.QueryScope scope) => scope switch
    {
        Understanding.QueryScope.OfGrade grade => $"Khối {grade.Grade}",
        Understanding.QueryScope.OfClass one => $"Lớp {one.Class}",
        Understanding.QueryScope.OfCampus campus => $"Điểm {campus.Campus}",
        Understanding.QueryScope.OfHamlet hamlet => hamlet.Hamlet,
        _ => register.School.Name,
    };

    /// <summary>Cấp học, where the school has several: THCS is never averaged away (S0-01).</summary>
    private static IEnumerable<string> ByLevel(SessionHeadcount count) =>
        count.Reported.Select(one => one.Class).Concat(count.Outstanding).Select(one => one.Level).Distinct().Count() < 2
            ? []
            : count.Reported.GroupBy(one => one.Class.Level).OrderBy(level => level.Key)
                .Select(level => (level.Key, Count: AttendanceCount.Sum(level)))
                .Select(level => $"• {Level(level.Key)}: {level.Count.Present}/{level.Count.Enrolled} ({ComparisonWording.Percent(level.Count.Percentage)}), vắng {level.Count.Absent}");

    public static string Level(SchoolLevel level) => level switch
    {
        SchoolLevel.Preschool => "Mầm non",
        SchoolLevel.Primary => "Tiểu học",
        SchoolLevel.LowerSecondary => "THCS",
        _ => "THPT",
    };

    private static IEnumerable<string> ByGrade(SessionHeadcount count) =>
        count.Reported.Select(one => one.Class.Grade).Concat(count.Outstanding.Select(one => one.Grade)).Distinct().Count() < 2
            ? []
            : count.Reported.GroupBy(one => one.Class.Grade).OrderBy(group => group.Key)
                .Select(group => $"• Khối {group.Key}: {group.Sum(one => one.Present)}/{group.Sum(one => one.Enrolled)}, vắng {group.Sum(one => one.Absent)}");

    private static string WithTeacher(SchoolRegister register, SchoolClass schoolClass) =>
        register.HomeroomTeacherOf(schoolClass.Id) is { } teacher ? $"{schoolClass.Id} ({teacher.Name})" : schoolClass.Id.Value;

    /// <summary>"45 phút", "7 giờ 45 phút", "2 giờ".</summary>
    internal static string Long(TimeSpan span)
    {
        const int MinutesToAnHour = 60;
        var (hours, minutes) = Math.DivRem((int)span.TotalMinutes, MinutesToAnHour);
        return hours == 0 ? $"{minutes} phút" : minutes == 0 ? $"{hours} giờ" : $"{hours} giờ {minutes} phút";
    }
}
