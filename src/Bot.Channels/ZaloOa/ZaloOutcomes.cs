using System.Collections.Frozen;
using System.Diagnostics;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>What an answer means for the outbox, by a catalogue of codes. What no catalogue knows needs an operator.</summary>
internal static class ZaloOutcomes
{
    private static readonly TimeSpan AfterTooFast = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WithoutToken = TimeSpan.FromSeconds(15);

    public static SendOutcome Of(ZaloAnswer answer, FrozenDictionary<int, ZaloFault> catalogue, DateTimeOffset now) => answer switch
    {
        ZaloAnswer.Ok ok => new SendOutcome.Sent(ok.Data.Text("message_id") ?? ok.Data.Text("msg_id")),
        ZaloAnswer.NotReached => new SendOutcome.TryLater(answer.ToReason()),
        ZaloAnswer.NoAnswer => new SendOutcome.Ambiguous(answer.ToReason()),
        ZaloAnswer.NoToken { NeedsOperator: true } => new SendOutcome.NeedsOperator(answer.ToReason()),
        ZaloAnswer.NoToken => new SendOutcome.TryLater(answer.ToReason(), WithoutToken, SendScope.Account),
        ZaloAnswer.Failed failed => Of(catalogue.GetValueOrDefault(failed.Code, ZaloFault.Operator), answer.ToReason(), now),
        _ => throw new UnreachableException(),
    };

    private static SendOutcome Of(ZaloFault fault, string reason, DateTimeOffset now) => fault switch
    {
        ZaloFault.Retry => new SendOutcome.TryLater(reason),
        ZaloFault.TooFast => new SendOutcome.TryLater(reason, AfterTooFast, SendScope.Account),
        ZaloFault.Window => new SendOutcome.OutOfWindow(reason),
        ZaloFault.Unreachable => new SendOutcome.Unreachable(reason),
        ZaloFault.BadPhone => new SendOutcome.Unreachable(reason, IsWrongContact: true),
        ZaloFault.Quota => new SendOutcome.QuotaSpent(reason, NightRule.Tomorrow(now)),
        ZaloFault.RecipientQuota => new SendOutcome.TryLater(reason, NightRule.Tomorrow(now) - now, SendScope.Chat),
        ZaloFault.Reschedule => new SendOutcome.NotNow(reason, NightRule.NextMorning(now)),
        ZaloFault.AttachmentGone or ZaloFault.DeadLetter => new SendOutcome.Refused(reason),
        ZaloFault.Refresh or ZaloFault.Operator => new SendOutcome.NeedsOperator(reason),
        _ => throw new UnreachableException(),
    };
}
