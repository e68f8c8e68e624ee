using System.Collections.Concurrent;

namespace Bot.Host.Workers;

/// <summary>How the channel accounts of this host fare, for <c>/health/ready</c>.</summary>
internal sealed class AccountBoard
{
    private readonly ConcurrentDictionary<string, AccountState> _states = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AccountState> States => _states;

    /// <summary>Refused stays refused until the program starts anew: receiver and sender each say how they fare, and the worse counts.</summary>
    public void Set(string account, AccountState state) =>
        _states.AddOrUpdate(account, state, (_, known) => known == AccountState.Refused ? known : state);
}

internal enum AccountState
{
    /// <summary>Another host sends for it, or the lease was not taken yet.</summary>
    Standby,

    Sending,

    /// <summary>The vendor refused the account itself: an operator must look.</summary>
    Refused,
}
