using System.Collections.Concurrent;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.Doubles;

/// <summary>The durable values of an account, in memory.</summary>
internal sealed class MemoryAccounts : IAccountStore
{
    public static readonly AccountLease Lease = new("telegram", "host", 1, NotBefore: null);

    public ConcurrentDictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public Task<string?> ReadAsync(string account, string name, CancellationToken cancellationToken) => Task.FromResult(Values.GetValueOrDefault(name));

    public Task WriteAsync(AccountLease lease, string name, string value, CancellationToken cancellationToken)
    {
        Values[name] = value;
        return Task.CompletedTask;
    }

    public Task EnsureAsync(ChannelAccount account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ChannelAccount>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<AccountLease?> AcquireAsync(string account, string host, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken) => throw new NotSupportedException();
}
