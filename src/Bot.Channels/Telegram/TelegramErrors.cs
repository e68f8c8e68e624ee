using Bot.Dialogs.Ports;

namespace Bot.Channels.Telegram;

/// <summary>
/// What a refused send means for the outbox. The code decides; words are looked at only where one code means several things, because the words
/// are no contract. A code that stands nowhere in the catalogue is an operator's matter; a 400 with strange words is this message's.
/// </summary>
internal static class TelegramErrors
{
    /// <summary>The chat is not there, or not for this bot: repeating cannot help, nor can another message.</summary>
    private static readonly string[] NoSuchChat =
        ["chat not found", "user is deactivated", "peer_id_invalid", "group chat was upgraded", "user not found", "bot can't initiate"];

    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(5);

    public static SendOutcome Outcome(RequestException fault)
    {
        var reason = fault.ToReason();
        return fault switch
        {
            ApiRequestException refusal => Outcome(refusal, reason),
            { HasDeparted: true } => new SendOutcome.Ambiguous(reason),
            _ => new SendOutcome.TryLater(reason),
        };
    }

    private static SendOutcome Outcome(ApiRequestException refusal, string reason) => refusal.ErrorCode switch
    {
        400 when Array.Exists(NoSuchChat, refusal.Says) => new SendOutcome.Unreachable(reason),
        400 or 413 => new SendOutcome.Refused(reason), // our fault: too long, too large, bad markup
        403 => new SendOutcome.Unreachable(reason), // blocked, deleted, never started, thrown out of a group
        429 => new SendOutcome.TryLater(reason, refusal.RetryAfter ?? UnsaidPause, SendScope.Chat), // it does not say what it limits; the core notices when it is the bot
        503 => new SendOutcome.TryLater(reason, refusal.RetryAfter), // it says that it did not take it
        >= 500 and <= 599 => new SendOutcome.Ambiguous(reason), // a proxy gave up waiting, or the server failed midway
        _ => new SendOutcome.NeedsOperator(reason), // 401 and 404: token or address wrong; anything else is unheard of
    };

    /// <summary>Our own markup is wrong: the words themselves can still go.</summary>
    public static bool IsMarkupFault(ApiRequestException refusal) => refusal.ErrorCode == 400 && refusal.Says("can't parse entities");

    /// <summary>An edit that changed nothing, because the message reads so already.</summary>
    public static bool IsUnchanged(ApiRequestException refusal) => refusal.ErrorCode == 400 && refusal.Says("message is not modified");

    /// <summary>The message to be edited is gone or too old. What was to be shown in it was also answered in a message of its own.</summary>
    public static bool IsGone(ApiRequestException refusal) =>
        refusal.ErrorCode == 400 && (refusal.Says("message to edit not found") || refusal.Says("message can't be edited") || refusal.Says("message_id_invalid"));

    /// <summary>A photo or document has a caption instead of a text.</summary>
    public static bool HasNoText(ApiRequestException refusal) => refusal.ErrorCode == 400 && refusal.Says("there is no text in the message");

    /// <summary>A picture that Telegram does not take as a photo (too narrow, too large) may still go as a document.</summary>
    public static bool IsNoPhoto(ApiRequestException refusal) =>
        refusal.ErrorCode == 400 && (refusal.Says("PHOTO_") || refusal.Says("IMAGE_PROCESS_FAILED") || refusal.Says("too big for a photo"));
}
