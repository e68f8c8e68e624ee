namespace Bot.Channels.Telegram;

/// <summary>Plain text for <c>parse_mode</c> HTML. Telegram knows four named references only, so .NET's own encoders would not do.</summary>
internal static class TelegramHtml
{
    public const string Mode = "HTML";

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
