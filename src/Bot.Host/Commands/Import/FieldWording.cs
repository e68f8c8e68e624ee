using System.Diagnostics;
using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Import;

/// <summary>A field of the register: what people call it, and how its value is shown.</summary>
internal sealed record Field<T>(string Name, Func<T, string> Show);

/// <summary>The fields of the register in the words of the roster format.</summary>
internal static class FieldWording
{
    public static readonly IReadOnlyList<Field<SchoolProfile>> School =
    [
        new("tên", school => school.Name),
        new("xã", school => school.Commune),
        new("tỉnh", school => school.Province),
        new("múi giờ", school => school.TimeZone),
        new("ngày học", school => string.Join(" ", Enum.GetValues<DayOfWeek>().Where(school.SchoolDays.Contains).Select(Weekday))),
        new("giờ các buổi", school => string.Join(", ", school.Sessions.Select(Times))),
        new("quy định", school => Rules(school.Rules)),
    ];

    public static readonly IReadOnlyList<Field<SchoolClass>> Class =
    [
        new("khối", schoolClass => Count(schoolClass.Grade)),
        new("điểm trường", schoolClass => schoolClass.Campus),
        new("buổi học", schoolClass => string.Join(";", schoolClass.Sessions.Select(SessionName))),
    ];

    public static readonly IReadOnlyList<Field<StaffMember>> Staff =
    [
        new("tên", member => member.Name),
        new("SĐT", member => member.Phone),
        new("chức vụ", member => PositionName(member.Position)),
        new("lớp chủ nhiệm", member => member.Homeroom?.Value ?? ""),
        new("phụ trách khối", member => string.Join(";", member.Grades.Select(Count))),
        new("đồng chủ nhiệm", member => string.Join(";", member.AlsoTeaches)),
        new("phụ trách thôn/làng", member => string.Join(";", member.Hamlets)),
    ];

    public static readonly IReadOnlyList<Field<Pupil>> Pupil =
    [
        new("lớp", pupil => pupil.Class.Value),
        new("STT", pupil => Count(pupil.RollNumber)),
        new("tên", pupil => pupil.Name.Full),
        new("ngày sinh", pupil => pupil.BirthDate is { } date ? Day(date) : ""),
        new("giới tính", pupil => SexName(pupil.Sex)),
        new("dân tộc", pupil => pupil.Ethnicity),
        new("điểm trường", pupil => pupil.Campus),
        new("bán trú", pupil => BoardingName(pupil.Boarding)),
        new("thôn/làng", pupil => pupil.Hamlet),
        new("ghi chú", pupil => pupil.Note),
        new("cột khác", pupil => string.Join(", ", pupil.Columns.Select(column => $"{column.Key}: {column.Value}"))),
    ];

    public static readonly IReadOnlyList<Field<Guardian>> Guardian =
    [
        new("tên", guardian => guardian.Name),
        new("SĐT", guardian => guardian.Phone),
        new(Children, guardian => string.Join(", ", guardian.Children.Select(Child))),
        new("đồng ý trên giấy", guardian => guardian.AgreedOnPaper is { } signed ? Day(signed) : ""),
    ];

    /// <summary>Names the field of a guardian that <see cref="PeopleWording"/> writes with names.</summary>
    public const string Children = "con em";

    public static string Child(Guardianship child) => $"{child.Pupil} ({RelationName(child.Relation)})";

    public static string OrEmpty(string text) => text.Length == 0 ? "(trống)" : text;

    public static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Kind(CalendarEntryKind kind) => kind switch
    {
        CalendarEntryKind.SchoolYear => "Năm học",
        CalendarEntryKind.Semester => "Học kỳ",
        CalendarEntryKind.Holiday => "Nghỉ lễ",
        CalendarEntryKind.MakeUpDay => "Học bù",
        CalendarEntryKind.EmergencyClosure => "Nghỉ đột xuất",
        CalendarEntryKind.Harvest => "Mùa vụ",
        CalendarEntryKind.Festival => "Lễ hội",
        _ => throw new UnreachableException(),
    };

    public static string Scope(CalendarScope scope) => scope switch
    {
        CalendarScope.WholeSchool => "Toàn trường",
        CalendarScope.OfGrade grade => $"Khối {Count(grade.Grade)}",
        CalendarScope.OfClass named => $"Lớp {named.Class}",
        CalendarScope.OfCampus campus => $"Điểm {campus.Campus}",
        _ => throw new UnreachableException(),
    };

    public static string PositionName(Position position) => position switch
    {
        Position.Principal => "Hiệu trưởng",
        Position.VicePrincipal => "Phó Hiệu trưởng",
        Position.HomeroomTeacher => "Giáo viên chủ nhiệm",
        Position.SubjectTeacher => "Giáo viên bộ môn",
        Position.HeadOfSubject => "Tổ trưởng chuyên môn",
        Position.YouthLeader => "Tổng phụ trách Đội",
        Position.BoardingSupervisor => "Quản sinh",
        Position.Clerk => "Văn thư",
        Position.CommuneOfficer => "Cán bộ xã phụ trách",
        Position.HamletHead => "Trưởng thôn",
        Position.Administrator => "Quản trị",
        Position.CommuneSuperior => "Cấp trên (xã)",
        Position.ProvinceSuperior => "Cấp trên (Sở)",
        _ => throw new UnreachableException(),
    };

    public static string RelationName(Relation relation) => relation switch
    {
        Relation.Father => "cha",
        Relation.Mother => "mẹ",
        Relation.Sponsor => "người giám hộ",
        _ => throw new UnreachableException(),
    };

    private static string Weekday(DayOfWeek day) => day == DayOfWeek.Sunday ? "CN" : $"T{Count((int)day + 1)}";

    private static string SessionName(Session session) => session switch
    {
        Session.Morning => "Sáng",
        Session.Afternoon => "Chiều",
        Session.Evening => "Tối",
        Session.Noon => "Trưa",
        Session.Dawn => "Sáng nội trú",
        _ => throw new UnreachableException(),
    };

    private static string SexName(Sex sex) => sex switch
    {
        Sex.Unknown => "",
        Sex.Male => "Nam",
        Sex.Female => "Nữ",
        _ => throw new UnreachableException(),
    };

    private static string ReceiverName(DifficultyReceiver receiver) => receiver switch
    {
        DifficultyReceiver.DeputyOfGrade => "PHT",
        DifficultyReceiver.FirstDeputy => "PHT1",
        DifficultyReceiver.SecondDeputy => "PHT2",
        _ => "HT",
    };

    private static string BoardingName(Boarding boarding) => boarding switch
    {
        Boarding.None => "",
        Boarding.DayBoarder => "BT",
        Boarding.Boarder => "NT",
        Boarding.TwoSessions => "2B",
        _ => throw new UnreachableException(),
    };

    private static string Times(SessionTimes times) =>
        $"{SessionName(times.Session)} {Time(times.Start)}–{Time(times.DueAt)} (nhắc {Time(times.RemindAt)})";

    private static string Rules(SchoolRules rules) => string.Create(
        CultureInfo.InvariantCulture,
        $"vắng liên tiếp {rules.ConsecutiveAbsenceDays} ngày, thăm nhà {rules.MinHomeVisits} lần, báo cáo tháng từ {rules.MonthlyReportFromDay} đến {rules.MonthlyReportDueDay}{(rules.MonthlyReportDueDayInclusive ? " (kể cả)" : "")}, bỏ học tối đa {rules.DropoutTargetPercent}%, tự xin nghỉ tối đa {rules.SelfDeclaredDays} ngày liền, sau nghỉ lễ {rules.PostHolidayFollowUpDays}/{rules.PostHolidayEscalateAfterDays} ngày{(rules.PostHolidayCountsCalendarDays ? " (kể cả ngày nghỉ)" : "")}, khó khăn gửi {ReceiverName(rules.DifficultiesTo)}, báo ăn {(rules.MealCutoff is { } cutoff ? Time(cutoff) : "không")}");

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
