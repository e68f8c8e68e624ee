using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>Rows with leases and values as the database has them, for several hosts in one test.</summary>
internal sealed class LeasedAccounts : IAccountStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private string? _holder;
    private long _fence;

    /// <summary>Thrown by every call while set: the database is away.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Told before a value is written.</summary>
    public Action<string>? Writing { get; set; }

    public int Writes { get; private set; }

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The lease went to somebody else, as after a pause.</summary>
    public void Rob()
    {
        lock (_lock)
        {
            _holder = null;
            _fence++;
        }
    }

    public Task EnsureAsync(ChannelAccount account, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<AccountLease?> AcquireAsync(string account, string host, CancellationToken cancellationToken) => Task.FromResult(Do(() =>
    {
        if (_holder is not null && _holder != host)
        {
            return null;
        }

        _fence += _holder == host ? 0 : 1;
        _holder = host;
        return new AccountLease(account, host, _fence, NotBefore: null);
    }));

    public Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken) => Task.FromResult(Do(() => _holder = lease.Fence == _fence ? null : _holder));

    public Task<string?> ReadAsync(string account, string name, CancellationToken cancellationToken) => Task.FromResult(Do(() => _values.GetValueOrDefault(name)));

    public Task WriteAsync(AccountLease lease, string name, string value, CancellationToken cancellationToken)
    {
        Writing?.Invoke(name);
        return Task.FromResult(Do(() =>
        {
            Writes++;
            return lease.Fence == _fence ? _values[name] = value : value;
        }));
    }

    public Task<IReadOnlyList<ChannelAccount>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task PauseAsync(AccountLease lease, DateTimeOffset notBefore, CancellationToken cancellationToken) => throw new NotSupportedException();

    private T Do<T>(Func<T> act)
    {
        lock (_lock)
        {
            return Fault is null ? act() : throw Fault;
        }
    }
}
