using System.Data.Common;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Accounts;

internal sealed class AccountStandings(Database database, Signals signals, TimeProvider time) : IAccountStandings
{
    public Task DeclareAsync(string account, ChannelCapabilities capabilities, CancellationToken cancellationToken) => database.WriteAsync(
        [],
        [
            new Statement(StandingSql.Declare)
            {
                ["account"] = account,
                ["is_paid"] = capabilities.IsPaid,
                ["quota"] = capabilities.MonthlyQuota,
            },
        ],
        cancellationToken);

    public Task PauseAsync(AccountLease lease, DateTimeOffset notBefore, string reason, CancellationToken cancellationToken)
    {
        var pause = Under(StandingSql.Pause, lease);
        pause["not_before"] = notBefore;
        pause["reason"] = reason;
        return database.WriteAsync([], [pause], cancellationToken);
    }

    public Task BreakAsync(AccountLease lease, DateTimeOffset since, string reason, CancellationToken cancellationToken)
    {
        var broken = Under(StandingSql.Break, lease);
        broken["since"] = since;
        broken["reason"] = reason;
        return database.WriteAsync([], [broken], cancellationToken);
    }

    public async Task MendAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        var hasten = Under(StandingSql.Hasten, lease);
        hasten["now"] = time.GetUtcNow();
        await database.WriteAsync([], [Under(StandingSql.Mend, lease), hasten], cancellationToken);
        signals.OutboxChanged();
    }

    public async Task<int> SentAsync(string account, QuotaMonth month, CancellationToken cancellationToken) =>
        (int)(await database.QueryAsync<long>(StandingSql.Sent, new { account, month = month.ToString() }, cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<AccountStanding>> ListAsync(CancellationToken cancellationToken)
    {
        var standings = new List<AccountStanding>();
        var now = time.GetUtcNow();
        var list = new Statement(StandingSql.List) { ["month"] = QuotaMonth.Of(now).ToString(), ["now"] = now };
        await database.ReadAsync([new Query(list, row => standings.Add(Standing(row)))], cancellationToken);
        return standings;
    }

    public async Task<bool> IsAnyBrokenAsync(CancellationToken cancellationToken)
    {
        var isAny = false;
        await database.ReadAsync([new Query(new Statement(StandingSql.AnyBroken), _ => isAny = true)], cancellationToken);
        return isAny;
    }

    public async Task<IReadOnlyList<BrokenAccount>> BrokenForAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var broken = new List<BrokenAccount>();
        var query = new Statement(StandingSql.BrokenFor) { ["school"] = school.Value, ["now"] = time.GetUtcNow() };
        await database.ReadAsync(
            [
                new Query(query, row => broken.Add(
                    new BrokenAccount(row.Text("account"), row.Text("kind"), row.Instant("broken_since"), row.Count("waiting")))),
            ],
            cancellationToken);
        return broken;
    }

    private static AccountStanding Standing(DbDataReader row) =>
        new(row.Text("account"), row.Text("kind"), row.Count("waiting"), row.InstantOrNull("oldest_due"))
        {
            School = row.TextOrNull("school_id") is { Length: > 0 } school ? new SchoolId(school) : null,
            PausedUntil = row.InstantOrNull("not_before"),
            PauseReason = row.TextOrNull("pause_reason"),
            BrokenSince = row.InstantOrNull("broken_since"),
            BrokenReason = row.TextOrNull("broken_reason"),
            SentThisMonth = row.Count("sent"),
            MonthlyQuota = (int?)row.NumberOrNull("monthly_quota"),
        };

    private static Statement Under(string sql, AccountLease lease) => new(sql) { ["account"] = lease.Account, ["fence"] = lease.Fence };
}
