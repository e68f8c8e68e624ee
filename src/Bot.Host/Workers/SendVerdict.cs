using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>What becomes of a message after a send: one table for all channels.</summary>
internal sealed class SendVerdict(RetryPlan plan, ChannelCapabilities capabilities, Circuit circuit, TimeProvider clock)
{
    /// <summary>How long a chat or an account rests that was asked to and not told how long.</summary>
    private static readonly TimeSpan UnspecifiedPause = TimeSpan.FromSeconds(5);

    /// <summary>How long an account rests whose vendor does not say when its quota begins anew.</summary>
    private static readonly TimeSpan UnknownQuota = TimeSpan.FromHours(1);

    /// <remarks>Looked at after the circuit has heard of the outcome: what fails while nothing goes through costs the message no attempt.</remarks>
    public SendMark Of(SendOutcome outcome, ClaimedEntry entry) => outcome switch
    {
        SendOutcome.Sent sent => new SendMark.Sent(sent.ProviderId) { AwaitsDelivery = capabilities.ReportsDelivery, Messages = sent.Messages },
        SendOutcome.TryLater { Scope: SendScope.Chat } chat => Waits(entry, clock.GetUtcNow() + (chat.After ?? UnspecifiedPause), chat.Reason) with { PausesChat = true },
        SendOutcome.TryLater { Scope: SendScope.Account } all => Waits(entry, clock.GetUtcNow() + (all.After ?? UnspecifiedPause), all.Reason),
        SendOutcome.TryLater later when circuit.IsOpen => Waits(entry, circuit.AfterNextTry, later.Reason),
        SendOutcome.TryLater later => TryAgain(later, entry),
        SendOutcome.Ambiguous perhaps => new SendMark.Ambiguous(perhaps.Reason),
        SendOutcome.Unreachable unreachable => new SendMark.Dead(unreachable.Reason, AddressUnreachable: true),
        SendOutcome.OutOfWindow late => new SendMark.Dead(late.Reason),
        SendOutcome.QuotaSpent { Until: var until } spent => Waits(entry, until ?? clock.GetUtcNow() + UnknownQuota, spent.Reason),
        SendOutcome.NotNow wait => Waits(entry, wait.Until, wait.Reason) with { MovesOn = entry.Entry.Kind.IsUrgent() },
        SendOutcome.Refused refused => new SendMark.Dead(refused.Reason),
        SendOutcome.NeedsOperator refused => Waits(entry, circuit.AfterNextTry, refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The message has no attempt left after this failure.</summary>
    public bool IsLastAttempt(ClaimedEntry entry) => plan.After(entry.Attempts + 1, asked: null, chance: 0) is null;

    private SendMark TryAgain(SendOutcome.TryLater later, ClaimedEntry entry)
    {
        if (plan.After(entry.Attempts + 1, later.After, Random.Shared.NextDouble()) is { } wait)
        {
            return new SendMark.Later(clock.GetUtcNow() + wait, later.Reason);
        }

        return circuit.IsItsOwnFault(plan.Delays[^1])
            ? new SendMark.Dead(later.Reason)
            : Waits(entry, circuit.AfterNextTry, later.Reason);
    }

    /// <summary>The way rests, not the message: no attempt is counted, and what is urgent looks for another way if that takes long.</summary>
    private SendMark.Later Waits(ClaimedEntry entry, DateTimeOffset until, string reason) => new(until, reason, CountsAsAttempt: false)
    {
        MovesOn = entry.Entry.Kind.IsUrgent() && (circuit.IsOpen || until - clock.GetUtcNow() > AccountStanding.LongPause),
    };
}
