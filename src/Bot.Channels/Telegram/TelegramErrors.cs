using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>
/// What an answer to <c>sendMessage</c> means for the outbox. The code decides; words are looked at only where one code means several things,
/// because the words are no contract.
/// </summary>
internal static class TelegramErrors
{
    private static readonly string[] NoSuchChat =
        ["chat not found", "user is deactivated", "peer_id_invalid", "group chat was upgraded", "user not found", "bot can't initiate"];

    public static SendOutcome Outcome(TelegramAnswer<TelegramMessage> answer) => answer switch
    {
        TelegramAnswer<TelegramMessage>.Ok ok => new SendOutcome.Sent(ok.Result?.MessageId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        TelegramAnswer<TelegramMessage>.NotReached never => new SendOutcome.TryLater($"not reached: {never.Reason}"),
        TelegramAnswer<TelegramMessage>.NoAnswer perhaps => new SendOutcome.Ambiguous($"no answer: {perhaps.Reason}"),
        TelegramAnswer<TelegramMessage>.Failed failed => Outcome(failed),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static SendOutcome Outcome(TelegramAnswer<TelegramMessage>.Failed failed)
    {
        var reason = System.FormattableString.Invariant($"{failed.Code} {failed.Description}");
        return failed.Code switch
        {
            400 when NoSuchChat.Any(words => failed.Description.Contains(words, StringComparison.OrdinalIgnoreCase)) => new SendOutcome.Unreachable(reason),
            401 or 404 => new SendOutcome.NeedsOperator(reason), // token revoked; wrong token or address
            403 => new SendOutcome.Unreachable(reason),
            429 => new SendOutcome.TryLater(reason, failed.RetryAfter ?? TimeSpan.FromSeconds(5), SendScope.Chat), // it does not say what it limits; the core notices when it is the bot
            503 => new SendOutcome.TryLater(reason, failed.RetryAfter), // it says that it did not take it
            >= 500 => new SendOutcome.Ambiguous(reason), // a proxy gave up waiting, or the server failed midway
            _ => new SendOutcome.Refused(reason),
        };
    }
}
