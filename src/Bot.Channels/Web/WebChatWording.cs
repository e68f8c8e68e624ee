using System.Diagnostics;
using System.Globalization;
using Bot.Domain.People;

namespace Bot.Channels.Web;

/// <summary>Every sentence of the web chat.</summary>
internal static class WebChatWording
{
    public const string ChooserTitle = "Bạn là ai?";
    public const string ChooserLead = "Đây là trường mẫu để dùng thử. Chọn một người rồi nhắn tin như trên điện thoại của người đó. Có thể mở nhiều người trong nhiều cửa sổ.";
    public const string Ringing = "Điện thoại đang reo";
    public const string NothingRings = "Chưa ai có tin mới.";
    public const string Search = "Tìm người (tên, lớp, tên học sinh)";
    public const string NobodyFound = "Không tìm thấy ai.";
    public const string NewMessages = "tin mới";
    public const string Back = "Đổi người";
    public const string Bot = "Bot điểm danh";
    public const string You = "Bạn";
    public const string Conversation = "Cuộc trò chuyện";
    public const string WriteHere = "Nhắn tin";
    public const string Send = "Gửi";
    public const string NotSent = "Chưa gửi được. Bấm Gửi để thử lại.";
    public const string Disconnected = "Mất kết nối, đang nối lại…";
    public const string NobodyWroteYet = "Chưa có tin nhắn. Hãy nhắn trước.";
    public const string NeedsScript = "Trang này cần JavaScript để tin nhắn tự hiện ra.";
    public const string Clock = "Giờ của trường";
    public const string DemonstrationClock = "Đây là đồng hồ thử, không phải giờ thật.";
    public const string UnknownPerson = "Không có người này trong trường mẫu.";
    public const string NamelessGuardian = "Phụ huynh";
    public const string NotLinked = "chưa liên kết";
    public const string Media = "(ảnh hoặc tệp)";
    public const string PressedButton = "(đã bấm nút)";

    public static string Stranger(int number) => string.Create(CultureInfo.InvariantCulture, $"Người lạ {number}");

    public static string Example(WebPerson person) => person.Group switch
    {
        WebPersonGroup.HomeroomTeacher => "ví dụ: vắng 1: An ốm",
        WebPersonGroup.Leader => "ví dụ: sĩ số hôm nay",
        WebPersonGroup.Family => "ví dụ: xin cho cháu nghỉ sáng nay, cháu ốm",
        _ => "",
    };

    public static string Heading(WebPersonGroup group) => group switch
    {
        WebPersonGroup.HomeroomTeacher => "Giáo viên chủ nhiệm",
        WebPersonGroup.Leader => "Ban giám hiệu",
        WebPersonGroup.OtherStaff => "Thầy cô và cán bộ khác",
        WebPersonGroup.Stranger => "Người lạ (chưa liên kết)",
        WebPersonGroup.Family => "Gia đình",
        _ => throw new UnreachableException(),
    };

    public static string ClassHeading(string schoolClass) => schoolClass.Length > 0 ? $"Lớp {schoolClass}" : "Lớp khác";

    public static string Describe(StaffMember member) => member switch
    {
        { Position: Position.VicePrincipal, Grades.Count: > 0 } => $"Phó Hiệu trưởng, khối {string.Join(", ", member.Grades)}",
        { Homeroom: { } homeroom } => $"GVCN {homeroom}",
        _ => Name(member.Position),
    };

    public static string DescribeFamily(IEnumerable<(Relation Relation, Pupil Pupil)> children) =>
        string.Join("; ", children.Select(child => $"{Name(child.Relation)} em {child.Pupil.Name} ({child.Pupil.Class})"));

    /// <summary>The school's date and time as the page's head shows it.</summary>
    public static string Now(DateOnly date, TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{Weekday(date.DayOfWeek)} {date:dd/MM/yyyy} · {time:HH:mm}");

    public static string Minute(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        DayOfWeek.Sunday => "Chủ nhật",
        _ => throw new UnreachableException(),
    };

    private static string Name(Position position) => position switch
    {
        Position.Principal => "Hiệu trưởng",
        Position.VicePrincipal => "Phó Hiệu trưởng",
        Position.HomeroomTeacher => "Giáo viên chủ nhiệm",
        Position.SubjectTeacher => "Giáo viên bộ môn",
        Position.HeadOfSubject => "Tổ trưởng chuyên môn",
        Position.YouthLeader => "Tổng phụ trách Đội",
        Position.BoardingSupervisor => "Quản sinh",
        Position.Clerk => "Văn thư",
        Position.CommuneOfficer => "Cán bộ xã",
        Position.HamletHead => "Trưởng thôn",
        Position.Administrator => "Quản trị",
        Position.CommuneSuperior => "Cấp trên (xã)",
        Position.ProvinceSuperior => "Cấp trên (Sở)",
        _ => throw new UnreachableException(),
    };

    private static string Name(Relation relation) => relation switch
    {
        Relation.Father => "cha",
        Relation.Mother => "mẹ",
        Relation.Sponsor => "người giám hộ",
        _ => throw new UnreachableException(),
    };
}
