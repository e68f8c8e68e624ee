using Bot.Dialogs.Ports;

namespace Bot.Channels.BotFramework;

/// <summary>
/// What a channel's answer means for the outbox. The status decides; the code where one status means several things. Teams' codes:
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
/// </summary>
internal static class ConnectorErrors
{
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(5);

    /// <summary>The conversation, not the bot, is the reason.</summary>
    private static readonly HashSet<string> Unreachable = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotNotInConversationRoster", "ConversationBlockedByUser", "ForbiddenOperationException", "MessageWritesBlocked", "UserBlocked",
    };

    public static SendOutcome Outcome(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Ok ok => new SendOutcome.Sent(ok.Id),
        ConnectorAnswer.NotReached never => new SendOutcome.TryLater($"not reached: {never.Reason}"),
        ConnectorAnswer.NoAnswer perhaps => new SendOutcome.Ambiguous($"no answer: {perhaps.Reason}"),
        ConnectorAnswer.NoToken { Answer: AccessTokenAnswer.Refused refused } => new SendOutcome.NeedsOperator($"token: {refused.Reason}"),
        ConnectorAnswer.NoToken { Answer: AccessTokenAnswer.Later later } => new SendOutcome.TryLater($"token: {later.Reason}", later.After, SendScope.Account),
        ConnectorAnswer.Failed failed => Outcome(failed),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static SendOutcome Outcome(ConnectorAnswer.Failed failed)
    {
        var reason = System.FormattableString.Invariant($"{failed.Code} {failed.Error ?? "without a code"}");
        return failed.Code switch
        {
            400 or 413 => new SendOutcome.Refused(reason), // the message is not to their taste, or too big
            403 when failed.Error is { } error && Unreachable.Contains(error) => new SendOutcome.Unreachable(reason),
            404 when failed.Error == "ActivityNotFoundInConversation" => new SendOutcome.Refused(reason),
            404 => new SendOutcome.Unreachable(reason), // the conversation is gone, or the channel moved away
            408 or 412 => new SendOutcome.TryLater(reason, failed.RetryAfter),
            429 => new SendOutcome.TryLater(reason, failed.RetryAfter ?? UnsaidPause, SendScope.Chat),
            503 => new SendOutcome.TryLater(reason, failed.RetryAfter), // it says that it did not take it
            >= 500 => new SendOutcome.Ambiguous(reason), // a service behind it failed midway
            _ => new SendOutcome.NeedsOperator(reason), // 401 with a fresh token, the bot disabled by an administrator, whatever we do not know
        };
    }
}
