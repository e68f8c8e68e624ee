using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>
/// Long polling. Updates are stored first, then forgotten at Telegram by the next offset: a crash in between brings them again, and the inbox
/// knows them by their id.
/// </summary>
public sealed class TelegramPoller(TelegramApi api, IInbox inbox, IAccountStore accounts, TimeProvider clock, ILogger<TelegramPoller> log) : IReceiver
{
    internal const string OffsetName = "updates-offset";
    private const int LongPoll = 30;
    private const int Limit = 100;
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(5);

    /// <summary>A server or proxy that does not hold a long poll is not asked more often than this.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);

    private readonly TelegramUpdateReader _reader = new(clock);
    private readonly Backoff _backoff = new(clock);
    private readonly TelegramMenu _menu = new(api, log);

    public string Kind => TelegramChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        try
        {
            var mayGoOn = await WithoutWebhookAsync(lease, cancellationToken);
            if (mayGoOn)
            {
                await _menu.ShowAsync(lease, cancellationToken);
            }

            long? offset = null;
            while (mayGoOn)
            {
                try
                {
                    offset ??= long.TryParse(await accounts.ReadAsync(lease.Account, OffsetName, cancellationToken), CultureInfo.InvariantCulture, out var stored) ? stored : 0;
                    (mayGoOn, offset) = await PollAsync(lease, offset.Value, cancellationToken);
                }
                catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
                {
                    log.AcceptFailed(fault, lease.Account);
                    await _backoff.WaitAsync(TimeSpan.Zero, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The lease was lost or the host stops: what was stored is stored, the rest waits at Telegram.
        }
    }

    /// <summary>While a webhook is set nobody may poll.</summary>
    private async Task<bool> WithoutWebhookAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await api.DeleteWebhookAsync(cancellationToken);
            if (answer is TelegramAnswer<bool>.Ok)
            {
                _backoff.Reset();
                return true;
            }

            if (!await WaitOutAsync(lease, answer, cancellationToken))
            {
                return false;
            }
        }
    }

    private async Task<(bool MayGoOn, long Offset)> PollAsync(AccountLease lease, long offset, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetTimestamp();
        var answer = await api.GetUpdatesAsync(new GetUpdates(offset, Limit, LongPoll, TelegramUpdates.Wanted), cancellationToken);
        if (answer is not TelegramAnswer<JsonElement[]>.Ok ok)
        {
            return (await WaitOutAsync(lease, answer, cancellationToken), offset);
        }

        // Taken from what came, not from the highest id ever seen: ids begin anew, lower, after a silent week.
        var updates = ok.Result ?? [];
        foreach (var update in updates)
        {
            await AcceptAsync(lease, update, cancellationToken);
            offset = TelegramUpdateReader.IdOf(update) + 1 ?? offset;
        }

        _backoff.Reset();
        if (updates.Length > 0)
        {
            await accounts.WriteAsync(lease, OffsetName, offset.ToString(CultureInfo.InvariantCulture), cancellationToken);
        }
        else if (TimeProvider.System.GetElapsedTime(asked) < Floor)
        {
            await Task.Delay(Floor, clock, cancellationToken);
        }

        return (true, offset);
    }

    private async Task AcceptAsync(AccountLease lease, JsonElement update, CancellationToken cancellationToken)
    {
        var reading = _reader.Read(update);
        var tap = reading switch
        {
            TelegramReading.Message message => await AcceptAsync(message, cancellationToken),
            TelegramReading.Ignored ignored => Ignore(lease, ignored),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (tap is not null && await api.AnswerCallbackQueryAsync(new AnswerCallbackQuery(tap), cancellationToken) is not TelegramAnswer<bool>.Ok)
        {
            log.TapNotAnswered(lease.Account); // the button shows that it waits a little longer; the answer itself comes as a message
        }
    }

    private async Task<string?> AcceptAsync(TelegramReading.Message message, CancellationToken cancellationToken)
    {
        await inbox.AcceptAsync(message.Inbound, cancellationToken);
        return message.CallbackQuery;
    }

    private string? Ignore(AccountLease lease, TelegramReading.Ignored ignored)
    {
        log.UpdateIgnored(lease.Account, ignored.Why);
        return ignored.CallbackQuery;
    }

    /// <returns>False when the account itself is refused: polling on would change nothing.</returns>
    private async Task<bool> WaitOutAsync<T>(AccountLease lease, TelegramAnswer<T> answer, CancellationToken cancellationToken)
    {
        if (answer is TelegramAnswer<T>.Failed { Code: 401 or 404 } refused)
        {
            log.AccountRefused(lease.Account, refused.Code);
            return false;
        }

        log.PollFailed(lease.Account, answer.ToReason());
        await _backoff.WaitAsync(
            answer switch
            {
                TelegramAnswer<T>.Failed { Code: 409 } => AfterConflict,
                TelegramAnswer<T>.Failed { RetryAfter: { } wait } => wait,
                _ => TimeSpan.Zero,
            },
            cancellationToken);
        return true;
    }
}
