using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Channel accounts and their leases (design §3): one host at a time polls, refreshes tokens and sends for an account.</summary>
public interface IAccountStore
{
    /// <summary>Makes sure the account exists (default accounts come from settings).</summary>
    Task EnsureAsync(ChannelAccount account, CancellationToken cancellationToken);

    /// <summary>All but those of kind <see cref="ChannelAccount.LeaseOnly"/>.</summary>
    Task<IReadOnlyList<ChannelAccount>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Takes the lease for 15 seconds, or renews one's own; null while another host holds it.</summary>
    Task<AccountLease?> AcquireAsync(string account, string host, CancellationToken cancellationToken);

    Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken);

    /// <summary>A small durable value of the account, e.g. the polling offset; null when never written.</summary>
    Task<string?> ReadAsync(string account, string name, CancellationToken cancellationToken);

    Task WriteAsync(AccountLease lease, string name, string value, CancellationToken cancellationToken);
}

/// <param name="Id">Its name, first part of every address, e.g. <c>telegram</c>.</param>
/// <param name="Kind">The channel, e.g. <c>telegram</c>, <c>web</c>.</param>
/// <param name="School">The one school it serves, or null.</param>
/// <param name="ProtectedSecrets">Encrypted; null when the account has none of its own (the default account's come from settings).</param>
public sealed record ChannelAccount(string Id, string Kind, SchoolId? School, string Settings, string? ProtectedSecrets)
{
    /// <summary>The kind of a row that only lends its lease and its values to several hosts; it is no account and not listed.</summary>
    public const string LeaseOnly = "lease";

    /// <summary>The kind whose chats are phone numbers from the register: nobody links them.</summary>
    public const string ByPhone = "zalo-zbs";

    /// <summary>Nothing is sent before; null when free.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <param name="Fence">Rises when the lease changes hands; every claim and mark checks it.</param>
public sealed record AccountLease(string Account, string Host, long Fence, DateTimeOffset? NotBefore)
{
    /// <summary>Since when nothing goes through the account; null when it works.</summary>
    public DateTimeOffset? BrokenSince { get; init; }
}
