using System.Globalization;
using Bot.Dialogs.Ports;

namespace Bot.Dialogs.Leaders;

/// <summary>What leaders hear of channels.</summary>
internal static class ChannelTroubleWording
{
    public static string Down(BrokenAccount account, TimeOnly since) => string.Create(
        CultureInfo.InvariantCulture, $"Kênh {NameOf(account.Kind)} đang hỏng từ {since:HH\\:mm}, {account.Waiting} tin chưa gửi. Tin sẽ tự gửi khi kênh chạy lại; nhờ thầy cô báo người quản trị.");

    private static string NameOf(string kind) => kind switch
    {
        "telegram" => "Telegram",
        "zalo-bot" => "Zalo Bot",
        "zalo-oa" => "Zalo OA",
        ChannelAccount.ByPhone => "tin mẫu Zalo",
        _ => kind,
    };
}
