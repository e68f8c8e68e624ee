using System.Collections.Concurrent;

namespace Bot.Host.Workers;

/// <summary>How the channel accounts of this host fare, for <c>/health/ready</c>. Sender and receiver each say how they fare; the worse counts.</summary>
internal sealed class AccountBoard
{
    private readonly ConcurrentDictionary<string, AccountState> _sending = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AccountState> States =>
        _sending.ToDictionary(state => state.Key, state => _refused.GetValueOrDefault(state.Key) ? AccountState.Refused : state.Value, StringComparer.Ordinal);

    public void Set(string account, AccountState state) => _sending[account] = state;

    /// <summary>Whether the vendor refused to hand out the account's messages when it was last asked.</summary>
    public void SetReceiving(string account, bool isRefused)
    {
        _sending.TryAdd(account, AccountState.Standby);
        _refused[account] = isRefused;
    }
}

internal enum AccountState
{
    /// <summary>Another host sends for it, or the lease was not taken yet.</summary>
    Standby,

    Sending,

    /// <summary>It rests until a time that is known: the vendor asked to wait, or the quota is spent.</summary>
    Paused,

    /// <summary>Nothing goes through; one message is tried now and then.</summary>
    Broken,

    /// <summary>The vendor refuses to hand out its messages; it is asked again now and then.</summary>
    Refused,
}
