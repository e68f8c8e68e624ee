using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What stands on the lists for the school's own people, and what is said of them.</summary>
internal static class ListWording
{
    public const string CatchUpTitle = "Danh sách bù bài";
    public const string CatchUpTable = "Các em cần bù bài";
    public const string BySessionTable = "Theo buổi học";
    public const string CatchUpNote = "Để thầy cô giúp các em theo kịp bài: có phép hay không đều như nhau, không nêu lý do, không để xếp loại em nào, không gửi vào nhóm phụ huynh. Cột “Đã bù”: nhắn “đã dạy bù Khoa 12/11” là máy ghi vào, hoặc thầy cô ghi tay.";
    public const string CatchUpGaps = "Tính theo sổ điểm danh; báo cáo còn chờ xác nhận chưa tính. “Chưa rõ tên” là số em vắng mà báo cáo không nêu tên. Buổi chưa báo thì chưa biết em nào vắng. Máy không có thời khóa biểu nên không ghi môn.";

    public const string PresenceTitle = "Danh sách học sinh có mặt";
    public const string PresenceCounts = "Theo buổi";
    public const string PresenceNames = "Từng em";
    public const string PresenceNote = "Trích từ sổ điểm danh để phục vụ truy vết, chỉ giao cho người có trách nhiệm; việc lập danh sách này đã được ghi vào nhật ký. “Chưa rõ” và “chưa báo” không có nghĩa là có mặt hay vắng.";
    public const string WhichClass = "Thầy cô nhắn rõ một lớp và một ngày, ví dụ: ai có mặt 7A 12/11.";
    public const string PresenceForLeaders = "Danh sách ai có mặt theo ngày chỉ ban giám hiệu lấy được.";
    public const string CatchUpNotYours = "Danh sách bù bài dành cho chủ nhiệm của lớp và ban giám hiệu phụ trách khối.";

    public const string Name = "Họ và tên";

    public static IReadOnlyList<string> CatchUpColumns { get; } = ["STT", "Họ và tên", "Lớp", "Số buổi", "Buổi nào", "Tiết lẻ", "Đã bù"];

    public static IReadOnlyList<string> CatchUpCountColumns { get; } = ["Lớp", "Số em", "Số buổi", "Số tiết lẻ"];

    public static IReadOnlyList<string> BySessionColumns { get; } = ["Lớp", "Ngày", "Buổi", "Số em", "Tiết lẻ", "Chưa rõ tên", "Ghi chú"];

    public static IReadOnlyList<string> PresenceCountColumns { get; } = ["Buổi", "Sĩ số lúc báo", "Có mặt", "Vắng", "Ở nơi khác", "Chưa rõ", "Ghi chú"];

    /// <summary>Of whom a list is.</summary>
    public static string Of(SchoolRegister register, IReadOnlyList<SchoolClass> classes) => classes switch
    {
        [var only] => $"Lớp {only.Id}",
        _ when classes.Count == register.Classes.Count => "Toàn trường",
        _ => $"Lớp {string.Join(", ", classes.Select(one => one.Id))}",
    };

    /// <summary>Ascii, as other papers; a list of one class carries its name.</summary>
    public static string FileName(ReportSubject subject)
    {
        var name = ReportWording.FileName(subject.Request, level: null);
        return subject.Classes is [var only] ? name.Insert(name.IndexOf(' ', StringComparison.Ordinal), $" {only.Id.Value.Replace('/', '-')}") : name;
    }

    public static string Sessions(IReadOnlyList<(DateOnly Day, Session Session)> sessions) => string.Join(", ", sessions.Select(one => $"{RollCallWording.SessionName(one.Session)} {RollCallWording.Date(one.Day)}"));

    public static string Periods(IReadOnlyList<(DateOnly Day, Session Session, int Period)> periods) =>
        string.Join(", ", periods.Select(one => $"tiết {one.Period} {RollCallWording.SessionName(one.Session)} {RollCallWording.Date(one.Day)}"));

    /// <summary>What was ticked: everything, or which sessions.</summary>
    public static string Done(CatchUp one) => one.Open.Any() ? $"đã bù {Sessions(one.Done)}" : "đã bù đủ";

    public static string CatchUpHeadline(ReportSubject subject, PeriodHeadcount period, IReadOnlyList<CatchUp> pupils, int unnamed)
    {
        var (single, owed) = (pupils.Sum(one => one.Periods.Count), period.Outstanding.Sum(one => one.Count));
        var whose = Of(subject.Register, subject.Classes);
        return $"Bù bài, {char.ToLowerInvariant(whose[0])}{whose[1..]}, {ReportWording.Days(period.From, period.To).ToLowerInvariant()}: "
            + (pupils.Count == 0 ? "chưa ghi nhận em nào cần bù." : $"{pupils.Count} em, {pupils.Sum(one => one.Sessions.Count)} buổi{(single > 0 ? $", {single} tiết lẻ" : "")}.{DoneIn(pupils)}")
            + (unnamed > 0 ? $" Còn {unnamed} lượt vắng chưa rõ tên." : "")
            + (owed > 0 ? $" Còn {owed} buổi chưa báo nên chưa biết." : "");
    }

    private static string DoneIn(IReadOnlyList<CatchUp> pupils) => pupils.Sum(one => one.Done.Count) is > 0 and var done
        ? $" Đã bù {done} lượt, còn {pupils.Sum(one => one.Open.Count())}."
        : "";

    public static string Column(Session session) => $"Buổi {RollCallWording.SessionName(session)}";

    public static string Mark(PresenceMark mark) => mark switch
    {
        PresenceMark.Present => "có mặt",
        PresenceMark.Late => "có mặt (đến muộn)",
        PresenceMark.LeftEarly => "có mặt (về sớm)",
        PresenceMark.Absent => "vắng",
        PresenceMark.Elsewhere => "ở nơi khác",
        PresenceMark.Unknown => "chưa rõ",
        PresenceMark.NotReported => ReportWording.NotReported,
        _ => "–",
    };

    public static string Standing(SessionPresence session) =>
        !session.IsReported ? ReportWording.NotReported
        : session.IsInDoubt ? "đang hỏi lại người báo"
        : session.Unnamed > 0 ? $"{session.Unnamed} em vắng chưa rõ tên"
        : "";

    /// <summary>Where the class list of today is not that of the day.</summary>
    public static IEnumerable<string> PresenceGaps(IReadOnlyList<SessionPresence> sessions) =>
        sessions.Where(one => one.Enrolled is not null && !one.Session.IsOfBoarders() && one.Enrolled != one.Marks.Count).Take(1)
            .Select(one => $"Sĩ số lúc báo là {one.Enrolled}, danh sách lớp nay có {one.Marks.Count} em: có em chuyển đến hoặc chuyển đi sau ngày đó, cần đối chiếu với sổ giấy.");

    public static string PresenceHeadline(SchoolClass schoolClass, DateOnly day, IReadOnlyList<SessionPresence> sessions) =>
        $"{schoolClass.Id} {ReportWording.Days(day, day).ToLowerInvariant()}: {string.Join("; ", sessions.Select(Line))}. Danh sách từng em trong tệp. Em đã ghi vào nhật ký ai lấy danh sách này.";

    private static string Line(SessionPresence one) => RollCallWording.SessionName(one.Session) + " " + (
        !one.IsReported ? "chưa báo, chưa biết ai có mặt"
        : one.IsInDoubt ? "số liệu đang hỏi lại, chưa biết chắc ai có mặt"
        : one.Unnamed > 0 ? $"biết chắc {one.Present} em có mặt, {one.Count(PresenceMark.Unknown)} em chưa rõ (có {one.Unnamed} em vắng chưa rõ tên)"
        : $"có mặt {one.Present}/{one.Enrolled}");
}
