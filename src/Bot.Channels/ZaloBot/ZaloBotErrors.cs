using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloBot;

/// <summary>What an answer to a send means for the outbox. The code decides, never the words. docs/channels/zalo-bot.md shows the table.</summary>
internal static class ZaloBotErrors
{
    /// <summary>What stands between us and Zalo asked for a rest, or is in the way.</summary>
    private static readonly TimeSpan AfterStrange = TimeSpan.FromSeconds(30);

    /// <param name="isChatLost">Whether a 403 now means this one chat.</param>
    public static SendOutcome Outcome(ZaloBotAnswer<ZaloBotSent> answer, Func<bool> isChatLost)
    {
        var reason = answer.ToReason();
        return answer switch
        {
            ZaloBotAnswer<ZaloBotSent>.Ok ok => new SendOutcome.Sent(ok.Result?.MessageId),
            ZaloBotAnswer<ZaloBotSent>.NotReached => new SendOutcome.TryLater(reason),
            ZaloBotAnswer<ZaloBotSent>.NoAnswer => new SendOutcome.Ambiguous(reason),
            ZaloBotAnswer<ZaloBotSent>.Failed failed => Outcome(failed.Code, reason, isChatLost),
            ZaloBotAnswer<ZaloBotSent>.Strange strange => Between(strange.Status, reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SendOutcome Outcome(int code, string reason, Func<bool> isChatLost) => code switch
    {
        400 or 404 => new SendOutcome.Refused(reason),
        401 => new SendOutcome.NeedsOperator(reason), // token wrong, or reset in the bot creator
        403 when isChatLost() => new SendOutcome.Unreachable(reason),
        403 => new SendOutcome.TryLater(reason), // documented as an internal error of Zalo, not as "forbidden"
        408 => new SendOutcome.Ambiguous(reason),
        429 => new SendOutcome.QuotaSpent(reason, Until: null),
        _ => new SendOutcome.NeedsOperator(reason),
    };

    /// <summary>No envelope: not Zalo's API spoke, but what stands before it, or somebody's network.</summary>
    private static SendOutcome Between(int status, string reason) => status switch
    {
        429 or (>= 300 and < 400) => new SendOutcome.TryLater(reason, AfterStrange, SendScope.Account),
        >= 500 => new SendOutcome.Ambiguous(reason),
        _ => new SendOutcome.NeedsOperator(reason), // wrong address, or a firewall that knows us
    };
}
