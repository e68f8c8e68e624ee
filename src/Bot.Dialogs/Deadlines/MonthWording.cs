using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Deadlines;

/// <summary>Sentences about the monthly report.</summary>
internal static class MonthWording
{
    public const string NoClass = "Báo cáo tháng là của giáo viên chủ nhiệm cho lớp mình. Ban giám hiệu và văn thư nhắn “báo cáo tháng” để xem lớp nào còn thiếu.";
    public const string TakenBack = "Đã hủy xác nhận báo cáo tháng của lớp. Nhắn “báo cáo tháng” để xem lại.";

    public static string Prefilled(SchoolRegister register, DateOnly month, ClassId schoolClass, int enrolled, MonthlyAbsences absences, DueDay due, DateOnly today)
    {
        var when = today > due.Day ? $"đã quá hạn {RollCallWording.Date(due.Day)}" : LastDay(due, today);
        return $"Báo cáo tháng {month.Month} lớp {schoolClass}, {when}. Máy đang có: sĩ số {enrolled}; {Sessions(absences)} (đến {RollCallWording.Date(today)}). "
            + $"Đúng thì bấm {RollCallWording.Yes}. Khác thì nhắn, ví dụ: báo cáo tháng: sĩ số {Math.Max(0, enrolled - 1)}, chuyển đi 1, chuyển đến 0, bỏ học 0.";
    }

    public static string Recorded(MonthlyReport report, int inRegister, bool isLate)
    {
        var differs = report.Enrolled == inRegister ? "" : $" Danh sách trong máy có {inRegister} em: nhờ văn thư cập nhật danh sách lớp.";
        return $"Đã ghi báo cáo tháng {report.Month.Month} lớp {report.Class}{(isLate ? " (trễ hạn)" : "")}: {Figures(report)}.{differs} Nhầm thì nhắn: hủy.";
    }

    public static string Confirmed(MonthlyReport report) => $"Lớp {report.Class} đã báo cáo tháng {report.Month.Month}: {Figures(report)}. Cần đổi thì nhắn, ví dụ: báo cáo tháng: bỏ học 1.";

    public static string Overview(
        SchoolRegister register, IReadOnlyList<SchoolClass> classes, IReadOnlyDictionary<ClassId, MonthlyReport> reports, DateOnly month, DueDay due, DateOnly today)
    {
        var done = classes.Where(schoolClass => reports.ContainsKey(schoolClass.Id)).Select(schoolClass => reports[schoolClass.Id]).ToList();
        var missing = classes.Where(schoolClass => !reports.ContainsKey(schoolClass.Id)).ToList();
        var lines = new List<string>
        {
            $"Báo cáo tháng {month.Month}: {done.Count}/{classes.Count} lớp đã xác nhận; {(today > due.Day ? "đã hết hạn" : "hạn hết")} {RollCallWording.Weekday(due.Day)}.",
        };
        if (done.Count > 0)
        {
            lines.Add($"Các lớp đã báo: sĩ số {done.Sum(report => report.Enrolled)}, chuyển đến {done.Sum(report => report.Came)}, chuyển đi {done.Sum(report => report.Went)}, bỏ học {done.Sum(report => report.DroppedOut)}; vắng {done.Sum(report => report.Absences.All)} lượt buổi.");
        }

        lines.Add(missing.Count == 0 ? "Tất cả các lớp đã báo." : $"Chưa báo: {Names(register, missing)}.");
        return string.Join('\n', lines);
    }

    public static string Missing(SchoolRegister register, IReadOnlyList<SchoolClass> missing, DateOnly month, DueDay due, DateOnly today) =>
        $"Báo cáo tháng {month.Month}, {LastDay(due, today)}: còn {missing.Count} lớp chưa xác nhận: {Names(register, missing)}. Nhắn “báo cáo tháng” để xem.";

    /// <summary>Whoever hears of the last day hears why it is not the usual one.</summary>
    private static string LastDay(DueDay due, DateOnly today) =>
        (today == due.Day ? "hôm nay là ngày cuối" : $"hạn hết {RollCallWording.Weekday(due.Day)}") + (due.WasMoved ? $" (vì {RollCallWording.Weekday(due.Written)} là ngày nghỉ)" : "");

    private static string Names(SchoolRegister register, IReadOnlyList<SchoolClass> classes) =>
        string.Join(", ", classes.Select(schoolClass => register.HomeroomTeacherOf(schoolClass.Id) is { } teacher ? $"{schoolClass.Id} ({teacher.Name})" : schoolClass.Id.Value));

    private static string Figures(MonthlyReport report) =>
        $"sĩ số {report.Enrolled}, chuyển đến {report.Came}, chuyển đi {report.Went}, bỏ học {report.DroppedOut}; {Sessions(report.Absences)}";

    private static string Sessions(MonthlyAbsences absences) =>
        $"vắng {absences.All} lượt buổi: có phép {absences.Excused}, không phép {absences.Unexcused}, chưa rõ {absences.Unstated}";
}
