namespace Bot.Channels.Telegram;

/// <summary>Whether a message in a group speaks to this bot: a command that is not another bot's, or the bot's name. All else is people's talk.</summary>
internal static class TelegramGroupTalk
{
    public static async ValueTask<bool> IsForBotAsync(TelegramMessage message, Func<ValueTask<string?>> nameOfBot)
    {
        var (text, entities) = message.Text is { } written ? (written, message.Entities) : (message.Caption ?? "", message.CaptionEntities);
        foreach (var entity in entities ?? [])
        {
            if (entity is null || entity.Offset < 0 || entity.Length < 1 || entity.Offset > text.Length - entity.Length)
            {
                continue;
            }

            var word = text.Substring(entity.Offset, entity.Length);
            var named = word.IndexOf('@', StringComparison.Ordinal);
            switch (entity.Type)
            {
                case "bot_command" when entity.Offset == 0 && named < 0:
                case "bot_command" when entity.Offset == 0 && Equals(word[(named + 1)..], await nameOfBot()):
                case "mention" when Equals(word[1..], await nameOfBot()):
                    return true;
            }
        }

        return false;
    }

    private static bool Equals(string word, string? name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
}
