using System.Collections.Concurrent;
using Bot.Dialogs.Ports;

namespace Bot.Host.Workers;

/// <summary>The holds of this host, one for every account: poller and sender of an account share it.</summary>
internal sealed class AccountHolds(IAccountStore accounts, ILogger<AccountHold> log)
{
    private readonly ConcurrentDictionary<string, AccountHold> _holds = new(StringComparer.Ordinal);

    /// <summary>Unique for every start of the process: a restarted host is another host.</summary>
    public string Host { get; } = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    public AccountHold Of(string account) => _holds.GetOrAdd(account, id => new AccountHold(accounts, id, Host, TimeProvider.System, log));
}
