using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>How the channel accounts fare: pauses, breakdowns, what was sent this month. Kept as rows, so that it survives a restart and every host sees it.</summary>
public interface IAccountStandings
{
    /// <summary>What the account's channel says of itself.</summary>
    Task DeclareAsync(string account, ChannelCapabilities capabilities, CancellationToken cancellationToken);

    /// <summary>Nothing is sent through the account before; a longer pause that is there already stays.</summary>
    /// <param name="reason">A code with the vendor's words, without names or texts.</param>
    Task PauseAsync(AccountLease lease, DateTimeOffset notBefore, string reason, CancellationToken cancellationToken);

    /// <summary>Nothing goes through the account since then; the first instant stays until it is mended.</summary>
    Task BreakAsync(AccountLease lease, DateTimeOffset since, string reason, CancellationToken cancellationToken);

    /// <summary>It works again: what was put off while it was broken, and cost no attempt, is due at once.</summary>
    Task MendAsync(AccountLease lease, CancellationToken cancellationToken);

    /// <summary>How many messages left through the account in that month, by our own count.</summary>
    Task<int> SentAsync(string account, QuotaMonth month, CancellationToken cancellationToken);

    /// <summary>All accounts, by name.</summary>
    Task<IReadOnlyList<AccountStanding>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Whether any account is broken.</summary>
    Task<bool> IsAnyBrokenAsync(CancellationToken cancellationToken);

    /// <summary>The accounts that are broken, with what waits in them for the school.</summary>
    Task<IReadOnlyList<BrokenAccount>> BrokenForAsync(SchoolId school, CancellationToken cancellationToken);
}

/// <param name="Waiting">Messages of the account that have not left.</param>
/// <param name="OldestDue">When the oldest of those that should have left was due; null when none waits longer than it should.</param>
public sealed record AccountStanding(string Account, string Kind, int Waiting, DateTimeOffset? OldestDue)
{
    /// <summary>A pause longer than this is worth another way; a shorter one is waited out.</summary>
    public static readonly TimeSpan LongPause = TimeSpan.FromMinutes(1);

    /// <summary>Nothing is sent before; null when free.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    public string? PauseReason { get; init; }

    /// <summary>The one school it serves, or null.</summary>
    public SchoolId? School { get; init; }

    /// <summary>Since when nothing goes through; null when it works.</summary>
    public DateTimeOffset? BrokenSince { get; init; }

    public string? BrokenReason { get; init; }

    /// <summary>Messages that left this month of school time.</summary>
    public int SentThisMonth { get; init; }

    /// <summary>How many may leave in a month; null where there is no such limit.</summary>
    public int? MonthlyQuota { get; init; }
}

/// <param name="Waiting">Messages of the school that have not left through it.</param>
public sealed record BrokenAccount(string Account, string Kind, DateTimeOffset Since, int Waiting);
