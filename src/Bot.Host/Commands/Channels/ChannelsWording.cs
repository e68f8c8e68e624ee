using System.Globalization;
using Bot.Dialogs.Ports;
using Bot.Channels.Telegram;

namespace Bot.Host.Commands.Channels;

/// <summary>What the verbs about channels say.</summary>
internal static class ChannelsWording
{
    public const string Verb = "Các kênh nhắn tin.";

    public const string List = "Các tài khoản kênh trong cơ sở dữ liệu.";

    public const string Test = "Hỏi thử nhà cung cấp xem tài khoản dùng được không.";

    public const string Register = "Làm một lần điều nhà cung cấp cần: telegram, zalo-bot – đăng ký webhook tới Bot:PublicUrl; zalo-oa – ủy quyền cho ứng dụng.";

    public const string Code = "zalo-oa: mã ủy quyền, hoặc cả địa chỉ mà Zalo đã chuyển tới; “-” để đọc từ đầu vào.";

    public const string RefreshToken = "zalo-oa: refresh token lấy từ công cụ của Zalo; nên ghi “-” để đọc từ đầu vào.";

    public const string Unregister = "Bỏ webhook đã đăng ký.";

    public const string TelegramMissing = "Kênh telegram chưa được cài đặt: thiếu Bot:Telegram:Token.";

    public const string TelegramPolls = "Không có webhook nào để đặt: cần Bot:Telegram:Token và Bot:Telegram:Updates = Webhook; khi Polling, bot tự hỏi tin.";

    public static readonly IReadOnlyList<string> ListHeader = ["TÀI KHOẢN", "KÊNH", "TRƯỜNG", "TÌNH TRẠNG", "ĐANG CHỜ", "THÁNG NÀY"];

    /// <summary>How an account fares: broken, resting, or fine.</summary>
    public static string Standing(AccountStanding account, DateTimeOffset now) =>
        account.BrokenSince is { } since ? Of($"hỏng từ {since:u}: {account.BrokenReason}")
        : account.PausedUntil is { } until && until > now ? Of($"tạm dừng đến {until:u}: {account.PauseReason}")
        : "dùng được";

    /// <summary>Messages of this month, and of how many.</summary>
    public static string Month(AccountStanding account) =>
        account.MonthlyQuota is { } most ? Of($"{account.SentThisMonth}/{most}") : Of($"{account.SentThisMonth}");

    public static string Kinds(IEnumerable<string> kinds) => $"Kênh: {string.Join(", ", kinds)}.";

    public static string UnknownKind(string kind, IEnumerable<string> kinds) => $"Không có kênh “{kind}” cho lệnh này. Hãy ghi: {string.Join(", ", kinds)}.";

    public static string Telegram(TelegramBot bot) => string.Create(CultureInfo.InvariantCulture, $"telegram: @{bot.Username} (số {bot.Id}) trả lời.");

    public static string Webhook(TelegramWebhookState webhook) => string.IsNullOrEmpty(webhook.Url)
        ? Of($"webhook: không đặt; {webhook.PendingUpdateCount} tin đang chờ.")
        : Of($"webhook: {webhook.Url}; {webhook.PendingUpdateCount} tin đang chờ{(webhook.LastErrorMessage is { } error ? $"; lỗi gần nhất: {error}" : "")}.");

    /// <summary>Why the vendor's answer is not what was hoped for.</summary>
    public static string Trouble(RequestException fault) => fault switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } refusal => Of($"Telegram không nhận mã này ({refusal.ErrorCode}). Chép lại cả mã mà BotFather đã gửi, ví dụ 123456789:AAH…, rồi thử lại."),
        ApiRequestException refusal => Of($"telegram từ chối: {refusal.ErrorCode} {refusal.Message}"),
        { HasDeparted: false } => $"không tới được telegram: {fault.Message}",
        _ => $"telegram không trả lời rõ: {fault.Message}",
    };

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
