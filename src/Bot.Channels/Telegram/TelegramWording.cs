namespace Bot.Channels.Telegram;

/// <summary>The few words that the channel itself shows.</summary>
internal static class TelegramWording
{
    public const string ShareContact = "Gửi số điện thoại của tôi";
}
