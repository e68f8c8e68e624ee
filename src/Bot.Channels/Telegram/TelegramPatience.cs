using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>What a receiver does when Telegram does not do what it asks: waits, longer each time, and says why; gives up when the account is refused.</summary>
internal sealed class TelegramPatience(TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(5);

    private readonly Backoff _backoff = new(clock);

    public void Reset() => _backoff.Reset();

    public Task WaitAsync(TimeSpan atLeast, CancellationToken cancellationToken) => _backoff.WaitAsync(atLeast, cancellationToken);

    /// <returns>False when the account itself is refused: asking on would change nothing.</returns>
    public async Task<bool> WaitOutAsync(string account, RequestException fault, CancellationToken cancellationToken)
    {
        var atLeast = TimeSpan.Zero;
        switch (fault)
        {
            case ApiRequestException { ErrorCode: 401 or 404 } refused:
                log.AccountRefused(account, refused.ErrorCode);
                return false;
            case ApiRequestException { ErrorCode: 409 } conflict:
                log.PollingTakenOver(account, conflict.Message);
                atLeast = AfterConflict;
                break;
            case ApiRequestException { RetryAfter: { } wait }:
                log.PollFailed(account, fault.ToReason());
                atLeast = wait;
                break;
            default:
                log.PollFailed(account, fault.ToReason());
                break;
        }

        await _backoff.WaitAsync(atLeast, cancellationToken);
        return true;
    }
}
