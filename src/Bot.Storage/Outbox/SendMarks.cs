using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>What came of a send, as statements.</summary>
internal static class SendMarks
{
    /// <summary>What the mark says of the chat, not of the row: written while the row is still there.</summary>
    public static IEnumerable<Statement> Before(AccountLease lease, long id, SendMark mark)
    {
        if (mark is SendMark.Dead { AddressUnreachable: true })
        {
            yield return new Statement(SendingSql.MarkUnreachable) { ["id"] = id, ["account"] = lease.Account, ["fence"] = lease.Fence };
        }

        if (mark is SendMark.Later { PausesChat: true } pause)
        {
            yield return new Statement(SendingSql.PauseChat)
            {
                ["id"] = id,
                ["account"] = lease.Account,
                ["fence"] = lease.Fence,
                ["at"] = pause.At,
                ["error"] = pause.Error,
            };
        }
    }

    /// <summary>Why the row looks for another address of the same person; null when it does not.</summary>
    public static string? WhyMove(SendMark mark) => mark switch
    {
        SendMark.Dead dead => dead.Error,
        SendMark.Later { MovesOn: true } later => later.Error,
        _ => null,
    };

    public static IEnumerable<Statement> Of(AccountLease lease, long id, SendMark mark, int mostRepeated, DateTimeOffset now)
    {
        Statement Held(string sql) => new(sql) { ["id"] = id, ["account"] = lease.Account, ["fence"] = lease.Fence };
        switch (mark)
        {
            case SendMark.Sent sent:
                var done = Held(SendingSql.MarkSent);
                done["provider_id"] = sent.ProviderId;
                done["awaits_delivery"] = sent.AwaitsDelivery;
                done["now"] = now;
                yield return done;
                yield return CountInMonth(lease, sent.Messages, now);
                break;
            case SendMark.Later later:
                var again = Held(SendingSql.MarkLater);
                again["at"] = later.At;
                again["error"] = later.Error;
                again["counted"] = later.CountsAsAttempt;
                yield return again;
                break;
            case SendMark.Ambiguous ambiguous:
                var perhaps = Held(SendingSql.MarkAmbiguous);
                perhaps["error"] = ambiguous.Error;
                perhaps["most_repeated"] = mostRepeated;
                perhaps["now"] = now;
                yield return perhaps;
                yield return CountInMonth(lease, 1, now);
                break;
            case SendMark.Dead dead:
                var last = Held(SendingSql.MarkDead);
                last["error"] = dead.Error;
                last["now"] = now;
                yield return last;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Statement CountInMonth(AccountLease lease, int messages, DateTimeOffset now) => new(SendingSql.CountInMonth)
    {
        ["account"] = lease.Account,
        ["month"] = QuotaMonth.Of(now).ToString(),
        ["by"] = messages,
    };
}
