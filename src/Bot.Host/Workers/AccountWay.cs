using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>
/// Whether the way through an account is free: its circuit, its pauses, its quota. Decides what a send means for the message and for the way, and
/// keeps the latter as rows, for other hosts and for the next start.
/// </summary>
internal sealed class AccountWay(string account, ChannelCapabilities capabilities, IAccountStandings standings, TimeProvider clock, ILogger log)
{
    private readonly Circuit _circuit = new(clock);
    private readonly ChatFloods _floods = new(clock);
    private AccountLease? _lease;
    private QuotaMonth _month;
    private int _sent;
    private bool _isNotedBroken;
    private bool _isReserveNoted;
    private DateTimeOffset _pausedUntil;
    private DateTimeOffset _chatPausedUntil;

    private SendVerdict Verdict => field ??= new SendVerdict(RetryPlan.Sending, capabilities, _circuit, clock);

    /// <summary>Messages may leave.</summary>
    public bool IsFree => !_circuit.IsOpen && !IsPaused;

    /// <summary>What is left of the month's quota is kept for what cannot wait.</summary>
    public bool OnlyUrgent => capabilities.MonthlyQuota is { } most && _sent >= most - capabilities.QuotaReserve;

    public AccountState State => _circuit.IsOpen ? AccountState.Broken : IsPaused ? AccountState.Paused : AccountState.Sending;

    /// <summary>Nothing goes through for so long that urgent messages look for another way.</summary>
    public bool RestsForLong => _circuit.IsOpen || _pausedUntil - clock.GetUtcNow() > AccountStanding.LongPause;

    /// <summary>Some chat pauses for so long that urgent messages to it look for another way.</summary>
    public bool SomeChatRestsForLong => _chatPausedUntil - clock.GetUtcNow() > AccountStanding.LongPause;

    private bool IsPaused => _pausedUntil > clock.GetUtcNow();

    /// <summary>Looks at what is known of the account, whenever this host has taken it over, and at the turn of the month.</summary>
    public async Task LookAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var month = QuotaMonth.Of(clock.GetUtcNow());
        if (lease.Fence != _lease?.Fence || month != _month)
        {
            _sent = await standings.SentAsync(account, month, cancellationToken);
            _month = month;
            _isReserveNoted = false;
        }

        if (OnlyUrgent && !_isReserveNoted)
        {
            _isReserveNoted = true;
            log.OnlyUrgentLeaves(account, _month.EndsAt);
        }

        if (lease.Fence != _lease?.Fence)
        {
            _circuit.Resume(lease.BrokenSince);
            _isNotedBroken = lease.BrokenSince is not null;
            _pausedUntil = lease.NotBefore ?? default;
            _chatPausedUntil = clock.GetUtcNow() + TimeSpan.FromDays(1); // which chats an earlier holder paused is not known here: look for a day
        }

        _lease = lease;
        if (capabilities.MonthlyQuota is { } most && _sent >= most && !IsPaused)
        {
            await PauseAsync(lease, _month.EndsAt, FormattableString.Invariant($"{most} messages a month are sent"));
        }
    }

    /// <summary>How many messages may be claimed now.</summary>
    /// <param name="free">How many the rate lets be on their way beyond those that are.</param>
    public int MayClaim(int free, int onTheirWay)
    {
        if (_circuit.IsOpen)
        {
            return _circuit.MayTry && onTheirWay == 0 && !IsPaused ? 1 : 0;
        }

        if (IsPaused || capabilities.MonthlyQuota is not { } most)
        {
            return IsPaused ? 0 : free;
        }

        var left = most - (OnlyUrgent ? 0 : capabilities.QuotaReserve) - _sent - onTheirWay;
        return Math.Max(0, Math.Min(free, left));
    }

    /// <summary>The vendor was asked before the message was risked, and does not serve the account: the message stays as it was.</summary>
    public SendMark StillClosed(ClaimedEntry entry)
    {
        _circuit.Failed(entry.Id);
        return Verdict.Of(new SendOutcome.TryLater("the vendor does not answer"), entry);
    }

    /// <summary>This message used up its attempts and no other failed: only the vendor can say whose fault it is.</summary>
    public bool IsFaultUnclear(ClaimedEntry entry, SendOutcome outcome) =>
        outcome is SendOutcome.TryLater { Scope: SendScope.Message } && Verdict.IsLastAttempt(entry) && _circuit.FailsAlone(entry.Id);

    /// <summary>The vendor says that it serves the account.</summary>
    public void Answered() => _circuit.Through();

    /// <summary>What the send means for the message.</summary>
    public SendMark Judge(ClaimedEntry entry, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                _circuit.Through();
                Interlocked.Add(ref _sent, sent.Messages);
                break;
            case SendOutcome.Unreachable or SendOutcome.TryLater { Scope: not SendScope.Message }:
                _circuit.Through();
                break;
            case SendOutcome.Ambiguous:
                _circuit.Failed(entry.Id);
                Interlocked.Increment(ref _sent);
                break;
            case SendOutcome.TryLater:
                _circuit.Failed(entry.Id);
                break;
            case SendOutcome.NeedsOperator:
                _circuit.Refused();
                break;
        }

        return Verdict.Of(outcome, entry);
    }

    /// <summary>What the send means for the way, written down.</summary>
    public async Task NoteAsync(AccountLease lease, ClaimedEntry entry, SendOutcome outcome, SendMark mark)
    {
        if (_circuit.OpenSince is { } since && !_isNotedBroken)
        {
            log.AccountBroken(account, Reason(outcome));
            await standings.BreakAsync(lease, since, Reason(outcome), CancellationToken.None);
            _isNotedBroken = true;
        }
        else if (!_circuit.IsOpen && _isNotedBroken)
        {
            await standings.MendAsync(lease, CancellationToken.None);
            _isNotedBroken = false;
            log.AccountMended(account);
        }

        if (mark is not SendMark.Later later)
        {
            return;
        }

        switch (outcome)
        {
            case SendOutcome.TryLater { Scope: SendScope.Account } or SendOutcome.QuotaSpent:
                await PauseAsync(lease, later.At, later.Error);
                break;
            case SendOutcome.TryLater { Scope: SendScope.Chat }:
                _chatPausedUntil = later.At > _chatPausedUntil ? later.At : _chatPausedUntil;
                if (_floods.Note(entry.Entry.To.Chat, later.At) is { } until)
                {
                    await PauseAsync(lease, until, later.Error);
                }

                break;
        }
    }

    private async Task PauseAsync(AccountLease lease, DateTimeOffset until, string reason)
    {
        if (until > _pausedUntil)
        {
            _pausedUntil = until;
            log.AccountPaused(account, until, reason);
            await standings.PauseAsync(lease, until, reason, CancellationToken.None);
        }
    }

    private static string Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.NeedsOperator refused => refused.Reason,
        SendOutcome.TryLater later => later.Reason,
        SendOutcome.Ambiguous perhaps => perhaps.Reason,
        _ => outcome.GetType().Name,
    };
}
