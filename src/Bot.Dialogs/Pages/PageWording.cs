using System.Globalization;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>What the page says where its templates cannot: words that depend on numbers, days and roles.</summary>
public static class PageWording
{
    public const string WholeSchool = "Cả trường";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What a dialog says, without the way to take it back in a chat: the page has a button for that.</summary>
    public static string OfChat(string answer) => answer.Replace(" Nhầm thì nhắn: hủy.", "", StringComparison.Ordinal);

    public static string Grade(int grade) => $"Khối {grade}";

    public static string Class(ClassId schoolClass) => $"Lớp {schoolClass}";

    public static string OwnGrades(IEnumerable<int> grades) => $"Khối {string.Join(", ", grades)} (của tôi)";

    public static string OwnClasses(IEnumerable<ClassId> classes) => $"Lớp {string.Join(", ", classes)} (của tôi)";

    public static string Day(DateOnly day) => $"{RollCallWording.Weekday(day)}/{day.Year}";

    public static string ShortDay(DateOnly day) => day.ToString("dd/MM", Vietnamese);

    public static string FullDay(DateOnly day) => day.ToString("dd/MM/yyyy", Vietnamese);

    public static string Session(Session session) => $"Buổi {RollCallWording.SessionName(session)}";

    public static string Minute(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Percent(decimal? percentage) => percentage is { } known ? known.ToString("0.0", Vietnamese) + "%" : "–";

    /// <summary>With a dot between thousands.</summary>
    public static string Number(int number) => Documents.CellText.Number(number);

    public static string Role(StaffMember member) => member switch
    {
        { Position: Position.VicePrincipal, Grades.Count: > 0 } => $"Phó Hiệu trưởng, khối {string.Join(", ", member.Grades)}",
        { Homeroom: { } homeroom } => $"Chủ nhiệm {homeroom}",
        { Position: Position.Principal } => "Hiệu trưởng",
        { Position: Position.VicePrincipal } => "Phó Hiệu trưởng",
        { Position: Position.HomeroomTeacher or Position.SubjectTeacher } => "Giáo viên",
        { Position: Position.HeadOfSubject } => "Tổ trưởng chuyên môn",
        { Position: Position.YouthLeader } => "Tổng phụ trách Đội",
        { Position: Position.BoardingSupervisor } => "Quản sinh",
        { Position: Position.Clerk } => "Văn thư",
        { Position: Position.CommuneOfficer } => "Cán bộ xã",
        { Position: Position.HamletHead } => "Trưởng thôn",
        { Position: Position.Administrator } => "Quản trị",
        _ => "Cấp trên",
    };

    public static string Excuse(Absence absence) => RollCallWording.Excuse(absence.Kind) + (absence.Reason is { } reason ? $", {RollCallWording.Reason(reason)}" : "");

    public static string Reason(ReasonCode reason) => RollCallWording.Reason(reason);

    public static string HeatInWords(string whose, int sessions) => $"Lịch cả năm của {whose}: {sessions} buổi, mỗi cột là một tuần. Số liệu nằm trong bảng bên dưới.";

    public static string Month(DateOnly month) => $"Tháng {month.Month}/{month.Year}";

    public static string OfLimit(LimitStanding standing) => standing.IsPassed
        ? $"Đã nghỉ {standing.Used} buổi, quá giới hạn {AbsenceTotals.Limit} buổi."
        : $"Đã nghỉ {standing.Used}/{AbsenceTotals.Limit} buổi, còn {standing.Left}. Cứ đà này cả năm khoảng {standing.Forecast}.";

    public static string Relation(Guardian guardian, PupilId pupil) => guardian.Children.FirstOrDefault(child => child.Pupil == pupil)?.Relation switch
    {
        Domain.People.Relation.Father => "cha",
        Domain.People.Relation.Mother => "mẹ",
        _ => "người đỡ đầu",
    };

    public static string Late(TimeOnly dueAt, TimeOnly now) => now <= dueAt
        ? $"Hạn báo {Minute(dueAt)}."
        : $"Quá hạn {SummaryWording.Long(now - dueAt)} (hạn {Minute(dueAt)}).";

    public static string Compared(HeadcountComparison comparison) => comparison.Change is { } change
        ? $"{Points(change)} điểm so với {RollCallWording.Weekday(comparison.Before)} ({comparison.Classes} lớp báo cả hai ngày)"
        : "";

    /// <summary>A change with its sign; none where it is too small to be shown.</summary>
    public static string Points(decimal change) => change.ToString("+0.0;−0.0;0.0", Vietnamese);

    public static string BarInWords(SessionHeadcount count) =>
        $"Trong {count.EnrolledInAll} học sinh: có mặt {count.Present}, vắng có phép {count.Excused}, vắng không phép hoặc chưa rõ {count.Unexcused + count.Unstated}, chưa báo {count.EnrolledInAll - count.Enrolled}.";
}
