using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Accounts;

internal sealed class AccountStore(Database database) : IAccountStore
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>This start of the process: a restarted host is another holder than it was before.</summary>
    private readonly string _instance = RowId.New();

    public Task EnsureAsync(ChannelAccount account, CancellationToken cancellationToken) => database.WriteAsync(
        [],
        [
            new Statement(AccountSql.Ensure)
            {
                ["account"] = account.Id,
                ["kind"] = account.Kind,
                ["school"] = account.School?.Value,
                ["settings"] = account.Settings,
                ["secrets"] = account.ProtectedSecrets,
            },
        ],
        cancellationToken);

    public async Task<IReadOnlyList<ChannelAccount>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(AccountSql.List, values: null, cancellationToken);
        return [.. rows.Select(row => row.ToAccount())];
    }

    public async Task<AccountLease?> AcquireAsync(string account, string host, CancellationToken cancellationToken)
    {
        var acquire = new Statement(AccountSql.Acquire)
        {
            ["account"] = account,
            ["host"] = host,
            ["instance"] = _instance,
            ["lease"] = (long)Lease.TotalMilliseconds,
        };
        var leases = await database.Writes.WriteAsync(
            [],
            session => session.QueryAsync(
                acquire, row => new AccountLease(account, host, row.Number("fence"), row.InstantOrNull("not_before"))
                {
                    BrokenSince = row.InstantOrNull("broken_since"),
                }),
            cancellationToken);
        return leases.SingleOrDefault();
    }

    public Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken) =>
        database.WriteAsync([], [Under(AccountSql.Release, lease)], cancellationToken);

    public async Task<string?> ReadAsync(string account, string name, CancellationToken cancellationToken) =>
        (await database.QueryAsync<string>(AccountSql.Read, new { account, name }, cancellationToken)).SingleOrDefault();

    public Task WriteAsync(AccountLease lease, string name, string value, CancellationToken cancellationToken)
    {
        var write = Under(AccountSql.Write, lease);
        write["name"] = name;
        write["content"] = value;
        return database.WriteAsync([], [write], cancellationToken);
    }

    private static Statement Under(string sql, AccountLease lease) => new(sql) { ["account"] = lease.Account, ["fence"] = lease.Fence };

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Kind { get; set; } = "";

        public string? SchoolId { get; set; }

        public string Settings { get; set; } = "";

        public string? Secrets { get; set; }

        public long? NotBefore { get; set; }

        public ChannelAccount ToAccount() => new(Id, Kind, SchoolId is { } school ? new SchoolId(school) : null, Settings, Secrets)
        {
            NotBefore = NotBefore is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
