using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>What becomes of a message after a send: one table for all channels.</summary>
internal sealed class SendVerdict(RetryPlan plan, TimeProvider clock)
{
    /// <summary>How long an account rests that was asked to and not told how long.</summary>
    private static readonly TimeSpan UnspecifiedPause = TimeSpan.FromSeconds(5);

    /// <summary>How long an account rests whose vendor does not say when its quota begins anew.</summary>
    private static readonly TimeSpan UnknownQuota = TimeSpan.FromHours(1);

    /// <param name="failuresBefore">Attempts that failed before this one.</param>
    public SendMark Of(SendOutcome outcome, int failuresBefore) => outcome switch
    {
        SendOutcome.Sent sent => new SendMark.Sent(sent.ProviderId),
        SendOutcome.TryLater { Scope: SendScope.Account } all => new SendMark.Later(clock.GetUtcNow() + (all.After ?? UnspecifiedPause), all.Reason, CountsAsAttempt: false),
        SendOutcome.TryLater later => plan.After(failuresBefore + 1, later.After, Random.Shared.NextDouble()) is { } wait
            ? new SendMark.Later(clock.GetUtcNow() + wait, later.Reason)
            : new SendMark.Dead(later.Reason),
        SendOutcome.Ambiguous perhaps => new SendMark.Ambiguous(perhaps.Reason),
        SendOutcome.Unreachable unreachable => new SendMark.Dead(unreachable.Reason, AddressUnreachable: true),
        SendOutcome.OutOfWindow late => new SendMark.Dead(late.Reason),
        SendOutcome.QuotaSpent { Until: var until } spent => new SendMark.Later(until ?? clock.GetUtcNow() + UnknownQuota, spent.Reason, CountsAsAttempt: false),
        SendOutcome.NotNow wait => new SendMark.Later(wait.Until, wait.Reason, CountsAsAttempt: false),
        SendOutcome.Refused refused => new SendMark.Dead(refused.Reason),
        SendOutcome.NeedsOperator refused => new SendMark.Later(clock.GetUtcNow(), refused.Reason, CountsAsAttempt: false),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
