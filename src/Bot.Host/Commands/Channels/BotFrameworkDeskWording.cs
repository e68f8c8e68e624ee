namespace Bot.Host.Commands.Channels;

/// <summary>What the verb about the Bot Framework says.</summary>
internal static class BotFrameworkDeskWording
{
    public const string Missing = "Kênh bot-framework chưa được cài đặt: thiếu Bot:BotFramework:AppId.";

    public const string NoKeys = "bot-framework: không đọc được khoá ở Bot:BotFramework:OpenIdMetadataUrl; khi chưa đọc được thì không nhận được tin nào.";

    public static string NoToken(string reason) =>
        $"bot-framework: Microsoft không cấp mã truy cập ({reason}). Hãy xem lại Bot:BotFramework:AppId, AppPassword và TenantId.";

    public static string Answers(string? publicUrl) => publicUrl is null
        ? "bot-framework: mã truy cập và khoá đều lấy được. Chưa có Bot:PublicUrl: Azure cần một địa chỉ https dẫn tới /api/messages."
        : $"bot-framework: mã truy cập và khoá đều lấy được. Trong Azure, Messaging endpoint phải là {publicUrl.TrimEnd('/')}/api/messages.";
}
