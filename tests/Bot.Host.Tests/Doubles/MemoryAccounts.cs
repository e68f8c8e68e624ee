using Bot.Dialogs.Ports;

namespace Bot.Host.Tests.Doubles;

/// <summary>One account whose lease a test gives and takes away.</summary>
internal sealed class MemoryAccounts : IAccountStore
{
    public static readonly ChannelAccount Account = new("web", "web", School: null, Settings: "{}", ProtectedSecrets: null);

    private long _fence = 1;

    /// <summary>Whether another host holds the account.</summary>
    public bool HeldElsewhere { get; set; }

    public bool DatabaseAway { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public int Acquired { get; private set; }

    public bool Released { get; private set; }

    public Task<AccountLease?> AcquireAsync(string account, string host, CancellationToken cancellationToken)
    {
        if (DatabaseAway)
        {
            throw new InvalidOperationException("The database is away.");
        }

        Acquired++;
        return Task.FromResult(HeldElsewhere ? null : new AccountLease(account, host, _fence, NotBefore));
    }

    public Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        if (DatabaseAway)
        {
            throw new InvalidOperationException("The database is away.");
        }

        Released = true;
        _fence++;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ChannelAccount>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ChannelAccount>>([Account]);

    public Task EnsureAsync(ChannelAccount account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> ReadAsync(string account, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task WriteAsync(AccountLease lease, string name, string value, CancellationToken cancellationToken) => throw new NotSupportedException();
}
