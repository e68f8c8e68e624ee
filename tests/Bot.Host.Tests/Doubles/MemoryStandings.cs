using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Tests.Doubles;

/// <summary>The standing of one account in memory.</summary>
internal sealed class MemoryStandings : IAccountStandings
{
    public ChannelCapabilities? Declared { get; private set; }

    public DateTimeOffset? PausedUntil { get; private set; }

    public string? PauseReason { get; private set; }

    public DateTimeOffset? BrokenSince { get; private set; }

    /// <summary>What was sent this month before the test.</summary>
    public int Sent { get; set; }

    public Task<bool> IsAnyBrokenAsync(CancellationToken cancellationToken) => Task.FromResult(BrokenSince is not null);

    public Task DeclareAsync(string account, ChannelCapabilities capabilities, CancellationToken cancellationToken)
    {
        Declared = capabilities;
        return Task.CompletedTask;
    }

    public Task PauseAsync(AccountLease lease, DateTimeOffset notBefore, string reason, CancellationToken cancellationToken)
    {
        (PausedUntil, PauseReason) = (notBefore, reason);
        return Task.CompletedTask;
    }

    public Task BreakAsync(AccountLease lease, DateTimeOffset since, string reason, CancellationToken cancellationToken)
    {
        BrokenSince ??= since;
        return Task.CompletedTask;
    }

    public Task MendAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        BrokenSince = null;
        return Task.CompletedTask;
    }

    public Task<int> SentAsync(string account, QuotaMonth month, CancellationToken cancellationToken) => Task.FromResult(month == new QuotaMonth(2026, 11) ? Sent : 0);

    public Task<IReadOnlyList<AccountStanding>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<BrokenAccount>> BrokenForAsync(SchoolId school, CancellationToken cancellationToken) => throw new NotSupportedException();
}
