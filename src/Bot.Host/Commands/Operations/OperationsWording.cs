using System.Globalization;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;

namespace Bot.Host.Commands.Operations;

/// <summary>What the verbs of operation say.</summary>
internal static class OperationsWording
{
    public const string Who = "Cuộc trò chuyện này là của ai.";

    public const string Unlink = "Bỏ kết nối một cuộc trò chuyện.";

    public const string Chat = "Cuộc trò chuyện, ví dụ telegram:123.";

    public const string Migrate = "Đưa cơ sở dữ liệu lên cấu trúc của phiên bản này.";

    public const string Check = "Kiểm tra máy, cài đặt, cơ sở dữ liệu và danh sách.";

    public const string Outbox = "Tin gửi đi không được.";

    public const string OutboxList = "Các tin chết, quá hạn hoặc không rõ đã tới chưa; mới nhất trước.";

    public const string OutboxRetry = "Gửi lại các tin này.";

    public const string OutboxDrop = "Bỏ các tin này.";

    public const string OutboxId = "Số của tin, xem outbox list.";

    public const string Inbound = "Tin đến để riêng vì lỗi.";

    public const string InboundList = "Các tin đã để riêng, mới nhất trước; không hiện chữ.";

    public const string InboundRetry = "Xử lý lại các tin này.";

    public const string InboundDrop = "Bỏ các tin này.";

    public const string InboundId = "Số của tin, xem inbox list.";

    public const string Limit = "Nhiều nhất bao nhiêu tin; mặc định 100.";

    public const string Jobs = "Việc định kỳ đã làm tới đâu.";

    public const string NotLinked = "Cuộc trò chuyện này chưa kết nối với ai.";

    public const string NothingMatched = "Không có tin nào như vậy.";

    public static readonly IReadOnlyList<string> WhoHeader = ["TRƯỜNG", "VAI", "MÃ", "TÊN", "VÌ"];

    public static readonly IReadOnlyList<string> OutboxHeader = ["SỐ", "TÌNH TRẠNG", "LOẠI", "TỚI", "LẦN", "LỖI", "KHÓA"];

    public static readonly IReadOnlyList<string> InboundHeader = ["SỐ", "LOẠI", "TỪ", "TỚI LÚC", "LẦN", "LỖI"];

    public static readonly IReadOnlyList<string> JobsHeader = ["VIỆC", "TRƯỜNG", "ĐÃ LÀM TỚI"];
    public static readonly IReadOnlyList<string> JobRunsHeader = ["VIỆC", "CHẠY LÚC", "MẤT", "KẾT QUẢ", "GỬI", "BỎ VÌ MUỘN", "KHÔNG TỚI AI", "LẦN SAU", "MÁY"];
    public const string RunDone = "xong";

    public static string RunFailed(string failure) => $"hỏng: {failure}";

    public static string JobFailing(string job, string failure) => $"Việc định kỳ {job} lần chạy gần nhất bị hỏng: {failure}. Xem nhật ký và lệnh jobs.";

    public static string BadChat(string text) => $"“{text}” không phải cuộc trò chuyện; hãy ghi như telegram:123.";

    public static string Kind(MemberKind kind) => kind == MemberKind.Staff ? "cán bộ" : "phụ huynh";

    public static string Unlinked(string chat) => $"Đã bỏ kết nối {chat}.";

    public static string Migrated(int schema) => Of($"Cơ sở dữ liệu ở cấu trúc số {schema}.");

    public static string RetriedInbound(int rows) => Of($"Xử lý lại {rows} tin.");

    public static string Retried(int rows) => Of($"Gửi lại {rows} tin.");

    public static string Dropped(int rows) => Of($"Đã bỏ {rows} tin.");

    public static string School(SchoolRegister register) =>
        Of($"{register.School.Id}: {register.School.Name}, {register.Classes.Count} lớp, {register.Pupils.Count} học sinh, danh sách bản {register.Version}.");

    public static string WithoutTeacher(SchoolRegister register, IEnumerable<string> classes) =>
        $"{register.School.Id}: chưa có giáo viên chủ nhiệm: {string.Join(", ", classes)}.";

    public static string Inbox(InboxState state) => Of($"Tin đến: {state.Waiting} đang chờ, {state.SetAside} để riêng vì lỗi.");

    public static string Outgoing(OutboxState state) =>
        Of($"Tin đi: {state.Waiting} đang chờ, {state.Dead} chết, {state.Unknown} không rõ, {state.Stale} quá hạn, {state.Doubled} có thể đã gửi hai lần, {state.Moved} đã chuyển sang nơi khác của cùng một người, {state.Unconfirmed} chưa thấy báo đã tới sau một ngày.");

    public static string Files(FetchQueueState state) => Of($"Tệp gửi tới bot: {state.Waiting} đang tải, {state.GivenUp} không tải được trong 30 ngày.");

    public static string BrokenChannel(AccountStanding account) =>
        Of($"Kênh {account.Account} hỏng từ {account.BrokenSince:u}: {account.BrokenReason}; {account.Waiting} tin đang chờ.");

    public static string Alarms(AlarmsState state) => Of($"Báo động: {state.Open} chưa có kết quả, trong đó {state.Unanswered} chưa ai nhận.");

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
