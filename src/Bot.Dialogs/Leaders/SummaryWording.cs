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
    public const string NotYet = "Câu này em chưa trả lời được trong bản hiện nay. Em trả lời được: sĩ số hôm nay, sĩ số khối 7, lớp nào chưa báo, 7A vắng ai, nhắc 7B.";
    public const string WhichClassToRemind = "Thầy cô muốn nhắc lớp nào ạ? Ví dụ: nhắc 7B.";
    public const string UnknownScope = "Em không thấy lớp, khối, điểm trường hoặc thôn đó trong danh sách của trường.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string NoSchool(DateOnly date) => $"{RollCallWording.Weekday(date)} không có buổi học.";

    public static string Headcount(string scope, SessionHeadcount count, SchoolRegister register, TimeOnly at)
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
            lines.AddRange(ByGrade(count));
        }

        lines.Add(Outstanding(count, register));
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
        var late = due is { } dueAt && at > dueAt ? $", quá hạn {(int)(at - dueAt).TotalMinutes} phút" : "";
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

    public static string HamletAbsentees(string hamlet, Session session, DateOnly date, IReadOnlyList<(Pupil Pupil, Absence Absence)> absent) =>
        absent.Count == 0
            ? $"{hamlet} – {RollCallWording.SessionName(session)} {RollCallWording.Date(date)}: các lớp đã báo không có em nào vắng."
            : $"{hamlet} – {RollCallWording.SessionName(session)} {RollCallWording.Date(date)}: vắng {absent.Count}: {string.Join(", ", absent.Select(one => $"{one.Pupil.Name.Full} ({one.Pupil.Class}, {RollCallWording.Excuse(one.Absence.Kind)})"))}.";

    public static string HamletHeadcount(string hamlet, Session session, DateOnly date, int enrolled, int absent, int outstanding) =>
        $"{hamlet} – {RollCallWording.SessionName(session)} {RollCallWording.Date(date)}: vắng {absent} trong {enrolled} em{(outstanding > 0 ? $"; còn {outstanding} lớp chưa báo" : "")}.";

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

    private static IEnumerable<string> ByGrade(SessionHeadcount count) =>
        count.Reported.Select(one => one.Class.Grade).Concat(count.Outstanding.Select(one => one.Grade)).Distinct().Count() < 2
            ? []
            : count.Reported.GroupBy(one => one.Class.Grade).OrderBy(group => group.Key)
                .Select(group => $"• Khối {group.Key}: {group.Sum(one => one.Present)}/{group.Sum(one => one.Enrolled)}, vắng {group.Sum(one => one.Absent)}");

    private static string WithTeacher(SchoolRegister register, SchoolClass schoolClass) =>
        register.HomeroomTeacherOf(schoolClass.Id) is { } teacher ? $"{schoolClass.Id} ({teacher.Name})" : schoolClass.Id.Value;
}
