using System.Globalization;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>
/// Long polling. Updates are stored first, then forgotten at Telegram by the next offset: a crash in between brings them again, and the inbox
/// knows them by their id.
/// </summary>
public sealed class TelegramPoller(TelegramBotClient client, IInbox inbox, IAccountStore accounts, TimeProvider clock, ILogger<TelegramPoller> log) : IReceiver
{
    internal const string OffsetName = "updates-offset";
    private const int LongPoll = 30;
    private const int Limit = 100;

    /// <summary>A server or proxy that does not hold a long poll is not asked more often than this.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    private readonly TelegramIntake _intake = new(client, inbox, clock, log);
    private readonly TelegramPatience _patience = new(clock, log);
    private readonly TelegramMenu _menu = new(client, log);

    public string Kind => TelegramChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        try
        {
            var (isShown, hasWebhook, mayGoOn, offset) = (false, true, true, (long?)null);
            while (mayGoOn)
            {
                try
                {
                    if (hasWebhook)
                    {
                        await client.DeleteWebhookAsync(cancellationToken); // while one is set nobody may poll
                        hasWebhook = false;
                    }

                    if (!isShown)
                    {
                        await _menu.ShowAsync(lease, cancellationToken);
                        isShown = true;
                    }

                    offset ??= long.TryParse(await accounts.ReadAsync(lease.Account, OffsetName, cancellationToken), CultureInfo.InvariantCulture, out var stored) ? stored : 0;
                    offset = await PollAsync(lease, offset.Value, cancellationToken);
                }
                catch (RequestException fault)
                {
                    hasWebhook = fault is ApiRequestException { ErrorCode: 409 } conflict && conflict.Says("webhook");
                    mayGoOn = await _patience.WaitOutAsync(lease.Account, fault, cancellationToken);
                }
                catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
                {
                    log.AcceptFailed(fault, lease.Account);
                    await _patience.WaitAsync(TimeSpan.Zero, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease was lost or the host stops: what was stored is stored, the rest waits at Telegram.
        }
    }

    private async Task<long> PollAsync(AccountLease lease, long offset, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var updates = await client.GetUpdatesAsync(new GetUpdates(offset, Limit, LongPoll, TelegramUpdates.Wanted), cancellationToken);

        // Taken from what came, not from the highest id ever seen: ids begin anew, lower, after a silent week.
        foreach (var update in updates)
        {
            if (await _intake.AcceptAsync(update, cancellationToken) is { } tap)
            {
                await AnswerAsync(lease, tap, cancellationToken);
            }

            offset = TelegramUpdateReader.IdOf(update) + 1 ?? offset;
        }

        _patience.Reset();
        if (updates.Count > 0)
        {
            await accounts.WriteAsync(lease, OffsetName, offset.ToString(CultureInfo.InvariantCulture), cancellationToken);
        }
        else if (TimeProvider.System.GetElapsedTime(asked) < Floor)
        {
            await Task.Delay(Floor, clock, cancellationToken);
        }

        return offset;
    }

    /// <summary>Without it the button shows that it waits a little longer; the answer itself comes as a message.</summary>
    private async Task AnswerAsync(AccountLease lease, string tap, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery(tap), cancellationToken);
        }
        catch (RequestException)
        {
            log.TapNotAnswered(lease.Account);
        }
    }
}
