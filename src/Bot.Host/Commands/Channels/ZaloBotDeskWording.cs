using System.Globalization;
using Bot.Channels.ZaloBot;

namespace Bot.Host.Commands.Channels;

/// <summary>What the verbs about the Zalo bot say.</summary>
internal static class ZaloBotDeskWording
{
    public const string Missing = "Kênh zalo-bot chưa được cài đặt: thiếu Bot:ZaloBot:Token.";

    public const string CannotRegister = "Muốn đăng ký webhook cho zalo-bot cần đủ Bot:ZaloBot:Token, Bot:ZaloBot:WebhookSecret và Bot:PublicUrl.";

    public const string NoWebhook = "webhook: không đặt; bot nhận tin bằng cách hỏi Zalo (Updates = Polling).";

    public const string Unregistered = "Đã bỏ webhook. Bot nhận tin được khi Bot:ZaloBot:Updates = Polling.";

    public const string NotVerified = "Zalo không cho biết đã gọi thử địa chỉ này hay chưa. Hãy nhắn thử cho bot một tin.";

    public const string Reached = "Zalo gọi thử tới được địa chỉ này.";

    public const string TestedEnough = "Hôm nay Zalo không cho thử webhook nữa; mai hãy thử lại.";

    public static string Answers(ZaloBotProfile bot) => $"zalo-bot: {bot.DisplayName ?? bot.AccountName ?? bot.Id} trả lời.";

    public static string WebhookAt(string url) => $"webhook: {url}";

    public static string Registered(string url) => $"Zalo đã ghi nhận webhook {url}";

    public static string NotTested(string reason) => $"Zalo không thử được webhook: {reason}";

    /// <summary>What stands in the way of Zalo's call, and what to do. The address stays registered all the same.</summary>
    public static string NotReached(ZaloBotVerification failed) => failed.Outcome switch
    {
        "webhook.http.403" => "Zalo gọi thử nhưng bị chặn (403). Nếu dùng Cloudflare, hãy tắt Browser Integrity Check cho đường dẫn /channels/zalo-bot bằng một Configuration Rule.",
        "webhook.http.404" => "Zalo gọi thử nhưng địa chỉ không có (404). Hãy xem Bot:PublicUrl và chạy bot (serve) với Bot:ZaloBot:Updates = Webhook trước khi đăng ký.",
        "webhook.http.5xx" => "Zalo gọi thử nhưng máy chủ của ta báo lỗi. Hãy xem bot (serve) có đang chạy sau máy chủ trung gian không.",
        "webhook.http.other" => Of($"Zalo gọi thử nhưng nhận câu trả lời lạ{(failed.StatusCode is { } status ? Of($" (HTTP {status})") : "")}. Hãy xem máy chủ trung gian trước bot."),
        "webhook.err.tls" => "Zalo không bắt tay được qua HTTPS. Hãy xem chứng chỉ của địa chỉ Bot:PublicUrl còn hạn và đủ chuỗi không.",
        "webhook.err.dns" => "Zalo không tìm thấy tên miền của Bot:PublicUrl. Hãy xem lại tên miền.",
        "webhook.err.timeout" => "Zalo chờ quá lâu mà không có câu trả lời. Hãy xem tường lửa và bot (serve) có đang chạy không.",
        "webhook.err.conn" => "Zalo không kết nối được tới máy chủ. Hãy xem cổng 443 có mở ra Internet không.",
        "webhook.err.proxy" => "Máy trung gian giữa Zalo và bot không chuyển được cuộc gọi. Hãy xem cài đặt proxy.",
        "webhook.err.blocked" => "Zalo không cho gọi tới địa chỉ này. Hãy dùng tên miền khác, có thật trên Internet.",
        _ => $"Zalo gọi thử không được ({failed.Outcome ?? "không rõ lý do"}). Địa chỉ vẫn được ghi nhận; hãy nhắn thử cho bot một tin.",
    };

    /// <summary>Why Zalo's answer is not what was hoped for.</summary>
    public static string Trouble<T>(ZaloBotAnswer<T> answer) => answer switch
    {
        ZaloBotAnswer<T>.Failed { Code: 401 } => "Zalo từ chối token (401). Hãy xem lại Bot:ZaloBot:Token trong ứng dụng Zalo, mục tạo bot.",
        ZaloBotAnswer<T>.Failed { Code: 429 } => "Zalo báo hết lượt (429). Hãy thử lại vào ngày mai.",
        ZaloBotAnswer<T>.Failed => $"Zalo từ chối: {answer.ToReason()}",
        ZaloBotAnswer<T>.NotReached => $"không tới được Zalo: {answer.ToReason()}",
        _ => $"Zalo không trả lời rõ: {answer.ToReason()}",
    };

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
