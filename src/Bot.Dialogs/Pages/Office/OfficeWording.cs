using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.RollCalls;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>What the office's pages say where it depends on numbers, states and roles.</summary>
public static class OfficeWording
{
    public const string SomeGuardian = "Một phụ huynh";
    public const string Nobody = "Người chưa liên kết";
    public const string NothingChanged = "Không có gì thay đổi: việc này đã làm rồi, hoặc vừa có người khác làm.";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Part(OfficePart part) => part switch
    {
        OfficePart.Outgoing => "Tin gửi đi",
        OfficePart.Jobs => "Việc định kỳ",
        OfficePart.Channels => "Kênh nhắn tin",
        OfficePart.Backup => "Sao lưu",
        OfficePart.Staff => "Cán bộ, người thay",
        OfficePart.Consent => "Đồng ý nhận tin",
        OfficePart.Calendar => "Lịch, ngày nghỉ",
        _ => "Lời nhắn phụ huynh",
    };

    public static string About(OfficePart part) => part switch
    {
        OfficePart.Outgoing => "Tin đang chờ, tin chưa tới; gửi lại",
        OfficePart.Jobs => "Nhắc báo, nhắn gia đình, báo động: chạy lúc nào, có hỏng không",
        OfficePart.Channels => "Zalo, Telegram có gửi được không, còn bao nhiêu tin",
        OfficePart.Backup => "Tạo và tải bản sao toàn bộ dữ liệu",
        OfficePart.Staff => "Ai đã liên kết, phụ trách gì, ai thay ai",
        OfficePart.Consent => "Phụ huynh nào đồng ý nhận tin, ghi giấy đã ký",
        OfficePart.Calendar => "Năm học, ngày nghỉ, học bù, nghỉ đột xuất",
        _ => "Sửa câu nhắn theo lời của trường",
    };

    public static string State(OutgoingState state) => state switch
    {
        OutgoingState.Waiting => "Đang chờ",
        OutgoingState.Dead => "Không gửi được",
        OutgoingState.Unknown => "Chưa rõ đã tới",
        _ => "Quá hạn, đã bỏ",
    };

    public static string AboutState(OutgoingState state) => state switch
    {
        OutgoingState.Waiting => "Sẽ tự gửi khi tới giờ, hoặc khi kênh dùng lại được.",
        OutgoingState.Dead => "Sẽ không tự gửi lại. Xem lỗi, sửa nguyên nhân rồi bấm Gửi lại.",
        OutgoingState.Unknown => "Có thể đã tới người nhận. Gửi lại thì có thể người nhận thấy hai lần.",
        _ => "Tới muộn nên không còn ích gì, vì vậy không gửi nữa.",
    };

    public static string Kind(MessageKind kind) => kind switch
    {
        MessageKind.Alarm => "Báo động",
        MessageKind.Reply => "Trả lời",
        MessageKind.Notice => "Tin báo",
        MessageKind.SafetyQuestion => "Hỏi gia đình",
        MessageKind.FollowUp => "Báo tiếp gia đình",
        MessageKind.Reminder => "Nhắc báo sĩ số",
        MessageKind.Nudge => "Nhắn gia đình",
        _ => "Tổng hợp",
    };

    /// <summary>What a vendor's refusal means, with its own words behind for whoever looks after the program.</summary>
    public static string Error(string? error) => error switch
    {
        null => "",
        _ when Has(error, "blocked", "deactivated", "403") => $"Người nhận đã chặn bot hoặc xóa tài khoản. ({error})",
        _ when Has(error, "not found", "404") => $"Không còn cuộc trò chuyện này. ({error})",
        _ when Has(error, "401", "unauthorized", "token") => $"Mã truy cập của kênh không dùng được nữa: xem trang Kênh. ({error})",
        _ when Has(error, "429", "too many", "quota", "limit") => $"Kênh gửi quá nhiều hoặc đã hết hạn mức. ({error})",
        _ when Has(error, "timeout", "timed out", "connection", "refused", "network") => $"Mạng hoặc máy chủ của kênh có lỗi. ({error})",
        _ => $"Nhà cung cấp báo: {error}",
    };

    public static string GuardianOf(Pupil child) => $"Phụ huynh em {child.Name.Full} ({child.Class})";

    public static string Retried(int rows) => rows == 0 ? NothingChanged : $"Đang gửi lại {Number(rows)} tin.";

    public static string Dropped(int rows) => rows == 0 ? NothingChanged : $"Đã bỏ {Number(rows)} tin.";

    public static string NotSent(OutgoingCounts counts) =>
        string.Join(", ", new[] { counts.Dead > 0 ? $"{Number(counts.Dead)} tin không gửi được" : "", counts.Unknown > 0 ? $"{Number(counts.Unknown)} tin chưa rõ đã tới" : "" }.Where(text => text.Length > 0));

    public static string Broken(string kind) => $"Kênh {Channel(kind)} đang hỏng, tin không đi được";

    public static string JobFails(string job) => $"Việc định kỳ “{Job(job)}” lần chạy gần nhất bị hỏng";

    public static string WithoutTeacher(IReadOnlyList<string> classes) => $"Chưa có chủ nhiệm: {string.Join(", ", classes)}";

    public static string Unlinked(int people) => $"{Number(people)} thầy cô chưa liên kết nên không nhận được tin";

    public static string Channel(string kind) => kind switch
    {
        "telegram" => "Telegram",
        "zalo-bot" => "Zalo Bot",
        "zalo-oa" => "Zalo OA",
        ChannelAccount.ByPhone => "Zalo ZBS (theo số điện thoại)",
        "bot-framework" => "Bot Framework",
        "web" => "Trang trò chuyện thử",
        _ => kind,
    };

    public static string Job(string job) => job switch
    {
        "alarm-chain" => "Chuyển báo động tới người tiếp theo",
        "boarding-roll" => "Điểm danh nội trú, bán trú",
        "channel-trouble" => "Báo kênh hỏng",
        "deadline" => "Nhắc hạn nộp",
        "digest" => "Tổng hợp tuần, tháng",
        "family-message" => "Nhắn gia đình",
        "hamlet" => "Hỏi cán bộ thôn",
        "head-count" => "Đếm thử",
        "ladder" => "Các bước khi em vắng nhiều ngày",
        "leave-stand-in" => "Đơn xin nghỉ chưa ai trả lời",
        "meals" => "Báo suất ăn",
        "monthly-roll" => "Sĩ số tháng",
        "retention" => "Xóa dữ liệu hết hạn giữ",
        "return" => "Em chưa trở lại sau kỳ nghỉ",
        "roll-reminder" => "Nhắc báo sĩ số",
        "season" => "Mùa vụ, lễ hội",
        "visit" => "Nhắc thăm nhà",
        _ => job,
    };

    /// <summary>Of other schools only that it was one of them.</summary>
    public static string RunFailed(string failure, SchoolRegister register)
    {
        var own = failure.Split(", ").Where(part => part.StartsWith($"{register.School.Id} ", StringComparison.Ordinal)).Select(part => part[(register.School.Id.Value.Length + 1)..]).ToList();
        return own.Count > 0 ? $"Hỏng ({string.Join(", ", own)})" : failure.Contains(' ', StringComparison.Ordinal) ? "Hỏng ở trường khác" : $"Hỏng ({failure})";
    }

    public static string Took(TimeSpan took) => took.TotalSeconds < 1 ? $"{Number((int)took.TotalMilliseconds)} ms" : $"{took.TotalSeconds.ToString("0.0", Vietnamese)} giây";

    public static string When(SchoolRegister register, DateTimeOffset at) =>
        $"{PageWording.Minute(register.Clock.TimeOf(at))} {RollCallWording.Date(register.Clock.DateOf(at))}";

    private static bool Has(string error, params string[] words) => words.Any(word => error.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Number(int number) => number.ToString("N0", Vietnamese);
}
