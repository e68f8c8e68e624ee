using Bot.Dialogs.Ports;
using Bot.Storage.Sql;

namespace Bot.Storage.Outbox;

/// <summary>What came of a send, as statements.</summary>
internal static class SendMarks
{
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
                break;
            case SendMark.Dead dead:
                var last = Held(SendingSql.MarkDead);
                last["error"] = dead.Error;
                last["now"] = now;
                yield return last;
                if (dead.AddressUnreachable)
                {
                    yield return new Statement(SendingSql.MarkUnreachable) { ["id"] = id, ["fence"] = lease.Fence };
                }

                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
