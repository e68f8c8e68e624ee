using System.Globalization;
using Bot.Dialogs.Communes;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Leaders;
using Bot.Dialogs.RollCalls;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Cases;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>What stands on the packs for meetings and inspections and on the list of papers sent.</summary>
internal static class PackWording
{
    public const string MeetingTitle = "Tài liệu họp";
    public const string MeetingSubtitle = "Tình hình đi học và việc vận động học sinh, dùng cho cuộc họp với địa phương";
    public const string Trend = "1. Chuyên cần theo tuần";
    public const string TrendTable = "Theo tuần";
    public const string Hamlets = "2. Theo thôn, làng";
    public const string HamletsTable = "Thôn làng";
    public const string Causes = "3. Vì sao các em nghỉ dài ngày";
    public const string CausesTable = "Lý do";
    public const string Work = "4. Việc vận động từ đầu năm học";
    public const string WorkTable = "Vận động";
    public const string Promised = "5. Việc đã quyết định ở các lần họp trước";
    public const string PromisedTable = "Đã quyết định";
    public const string NothingDecided = "Năm học này chưa ghi quyết định họp nào.";
    public const string ToDecide = "6. Quyết định của cuộc họp này";
    public const string Decisions = "Việc, người làm, hạn";
    public const string TypeThemBack = "Họp xong, nhắn cho bot “quyết định họp: …” để các quyết định thành việc có người làm và có hạn.";
    public const string NoNames = "Bản này chỉ có số, không nêu tên học sinh. “Nghỉ liền” là vắng không phép các ngày học liên tiếp.";

    public const string OpenCases = "Hồ sơ vận động đang mở";
    public const string VisitsMade = "Lượt thăm nhà";
    public const string VisitsWithMinutes = "  trong đó có biên bản đủ chữ ký";
    public const string SupportAsked = "Lượt xin hỗ trợ";
    public const string SupportPromised = "Lượt được hứa hỗ trợ";
    public const string SupportGiven = "Lượt đã được hỗ trợ";

    public const string InspectionTitle = "Số liệu phục vụ kiểm tra";
    public const string InspectionSubtitle = "Công tác điểm danh và vận động học sinh";
    public const string Reporting = "Báo sĩ số";
    public const string Counting = "Đếm đối chiếu";
    public const string Minutes = "Biên bản thăm nhà";
    public const string PunctualityNote = "Đúng giờ: lần báo đầu trước giờ chốt; tỉ lệ tính trên các buổi đã báo mà không sửa, vì buổi đã sửa chỉ còn giờ của lần sửa. “Sửa sau giờ chốt” gồm cả “sửa khác ngày”. Sửa số là việc bình thường khi có thêm thông tin.";
    public const string CountsNote = "Đếm đối chiếu: người không dạy lớp đó đếm số em trong phòng mà không biết số đã báo; em về sớm, bỏ tiết, làm việc trường được tính là có thể ở trong phòng.";

    public const string SentTitle = "Văn bản đã gửi";
    public const string SentTable = "Đã gửi";
    public const string SentNote = "Ghi theo lời người gửi (“đã gửi bảng 1 cho xã”); máy không tự gửi thư cho ai và không kiểm được nơi nhận.";

    public static IReadOnlyList<string> TrendColumns { get; } = ["Tuần", "Lượt phải có mặt", "Lượt có mặt", "Tỉ lệ (1)", "Buổi chưa báo"];

    public static IReadOnlyList<string> CauseColumns { get; } = ["Lý do", "Số em"];

    public static IReadOnlyList<string> WorkColumns { get; } = ["Việc", "Số"];

    public static IReadOnlyList<string> PromisedColumns { get; } = ["Ngày họp", "Quyết định", "Người làm, theo dõi", "Hạn", "Kết quả"];

    public static IReadOnlyList<string> ReportingColumns { get; } = ["Lớp", "Buổi phải báo", "Đã báo", "Chưa báo", "Đúng giờ", "Tỉ lệ đúng giờ (1)", "Có sửa", "Sửa sau giờ chốt", "Sửa khác ngày"];

    public static IReadOnlyList<string> CountingColumns { get; } = ["Lớp", "Lần đếm (2)", "Khớp", "Lệch", "Tỉ lệ khớp"];

    public static IReadOnlyList<string> MinutesColumns { get; } = ["Lớp", "Chuyến thăm", "Số em", "Biên bản đủ (3)", "Chưa có bản ký", "Chưa rõ ai ký", "Chưa rõ ai giữ bản giấy"];

    public static IReadOnlyList<string> SentColumns { get; } = ["STT", "Văn bản", "Gửi cho", "Ai báo đã gửi", "Ngày báo", "Giờ"];

    public static IReadOnlyList<string> HamletColumns(int days) => ["Thôn, làng", "Số học sinh", $"Nghỉ liền từ {days} ngày", "Người phụ trách"];

    public static string AsOf(DateOnly day) => $"Số liệu đến ngày {CellText.Date(day)}";

    public static string Week(DateOnly monday, DateOnly last) => $"{CellText.Date(monday)} – {CellText.Date(last)}";

    public static string Place(string hamlet) => hamlet.Length > 0 ? hamlet : "chưa ghi thôn, làng";

    public static string Cause(ReasonCode? reason) => reason is { } known ? RollCallWording.Reason(known) : "chưa rõ lý do";

    public static string OfState(CaseState state) => $"  {CommuneWording.State(state)}";

    public static string DroppedOut(DropoutGauge gauge) => $"Bỏ học từ đầu năm (chỉ tiêu không quá {gauge.Allowance} em)";

    public static string Campaign(CampaignSheet sheet) => $"{sheet.Campaign.Title}: đã trở lại, trong {sheet.Campaign.Base} em";

    public static string MeetingHeadline(PeriodHeadcount period, CommuneBrief brief, int decided, int done)
    {
        var latest = period.ByWeek.LastOrDefault(week => week.Count.Percentage is not null);
        return $"Tài liệu họp: {brief.Enrolled} học sinh, chuyên cần tuần gần nhất có báo {ComparisonWording.Percent(latest.Count.Percentage)}, nghỉ liền từ {brief.Days} ngày {brief.Away} em, hồ sơ đang mở {brief.Cases.Sum(one => one.Count)}. "
            + (decided == 0 ? NothingDecided : $"Đã ghi {decided} quyết định họp, xong {done}.") + " Chỉ có số, không có tên học sinh.";
    }

    public static decimal? Share(int part, int whole) => whole == 0 ? null : 100m * part / whole;

    public static string MinutesNote(int least) => $"Biên bản đủ: có bản chụp trang ký và biết ai ký (gia đình, người đỡ đầu hoặc người ở cạnh nhà). Một hồ sơ chỉ đóng khi có {least} lần thăm đủ biên bản, trừ khi lãnh đạo ghi lý do.";

    public static string InspectionHeadline(IReadOnlyList<RollQuality> classes, IReadOnlyList<HomeVisit> visits)
    {
        var (due, reported, counted) = (classes.Sum(one => one.Due), classes.Sum(one => one.Reported), classes.Sum(one => one.Counted));
        return $"Số liệu kiểm tra: đã báo {CellText.Number(reported)}/{CellText.Number(due)} buổi, đúng giờ {ComparisonWording.Percent(Share(classes.Sum(one => one.OnTime), classes.Sum(one => one.Uncorrected)))}, sửa sau giờ chốt {classes.Sum(one => one.AfterCutoff)} buổi; "
            + $"đếm đối chiếu {counted} lần, lệch {classes.Sum(one => one.Differing)}; thăm nhà {visits.Count} chuyến, đủ biên bản {visits.Count(visit => visit.IsComplete)}.";
    }

    public static string Paper(string name) => ReportNames.Written(name) is { } known ? ReportWording.Name(known) : name;

    public static string NoticeOf(int pupils) => $"Thông báo về {pupils} em nghỉ học dài ngày";

    public static string Body(string to) => to switch
    {
        nameof(SuperiorBody.Commune) => "UBND xã",
        nameof(SuperiorBody.ProvinceOffice) => "Sở GD&ĐT",
        nameof(SuperiorBody.DistrictOffice) => "Phòng GD&ĐT",
        _ => "nơi khác",
    };

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string NoLongerHere(StaffId by) => $"người không còn trong danh sách ({by})";

    public static string SentLine(SchoolRegister register, DateTimeOffset at, string paper, string to, string by) =>
        $"• {RollCallWording.Date(register.Clock.DateOf(at))} {Time(register.Clock.TimeOf(at))}: {by} – {paper} → {to}";

    public static string NothingSent(ReportRequest request) =>
        $"{(request.About is { } about ? $"{ReportWording.Name(about)}: chưa" : "Chưa")} ai ghi đã gửi, {ReportWording.Days(request.From, request.To).ToLowerInvariant()}. Gửi rồi thì nhắn, ví dụ: đã gửi bảng 1 cho xã.";

    public static string SentHeadline(ReportRequest request, int count, IEnumerable<string> newest) =>
        $"Văn bản đã gửi (theo lời người gửi), {ReportWording.Days(request.From, request.To).ToLowerInvariant()}: {count} lần.\n{string.Join('\n', newest)}";
}
