namespace Bot.Channels.Telegram;

/// <summary>The kinds of update we ask for; always said, because what was said last stays in force.</summary>
internal static class TelegramUpdates
{
    public static IReadOnlyList<string> Wanted { get; } = ["message", "edited_message", "callback_query", "my_chat_member"];
}
