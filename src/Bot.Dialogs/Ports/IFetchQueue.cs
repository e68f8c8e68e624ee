using Bot.Dialogs.Messages;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Files that still lie at a vendor, asked for by <see cref="Turns.Effect.FetchFile"/>. Only the holder of an account's lease fetches.</summary>
public interface IFetchQueue
{
    /// <summary>Fetches of the account that are due, those asked for first first.</summary>
    Task<IReadOnlyList<WaitingFetch>> DueAsync(AccountLease lease, int limit, CancellationToken cancellationToken);

    /// <summary>The bytes are there: stores them for the school and ends the fetch, in one transaction. Nothing happens when the lease was lost.</summary>
    Task KeepAsync(AccountLease lease, WaitingFetch fetch, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Not now: due again then, one attempt more.</summary>
    Task PutOffAsync(AccountLease lease, WaitingFetch fetch, DateTimeOffset at, string error, CancellationToken cancellationToken);

    /// <summary>It cannot be had: stays visible as given up, and the chat is told what the effect says.</summary>
    Task GiveUpAsync(AccountLease lease, WaitingFetch fetch, string error, CancellationToken cancellationToken);

    /// <summary>Completes when a fetch may be due: after a commit here, a hint from another host, or at the latest after a second.</summary>
    Task WaitAsync(CancellationToken cancellationToken);

    /// <summary>How far the fetch is; null when none was asked for under this key.</summary>
    Task<FetchProgress?> FindAsync(SchoolId school, string key, CancellationToken cancellationToken);

    Task<FetchQueueState> StateAsync(CancellationToken cancellationToken);
}

/// <param name="Key">As the effect named it.</param>
/// <param name="From">The chat the file came from.</param>
/// <param name="Attempts">Fetches tried before.</param>
public sealed record WaitingFetch(SchoolId School, string Key, Address From, FileRef File, int Attempts)
{
    /// <summary>The words of the file go into the inbox before it is kept, under a key of their own: a repetition changes nothing.</summary>
    public bool ReadsText { get; init; }
}

/// <param name="Stored">The file, once it is stored.</param>
/// <param name="GivenUp">Why it cannot be had; null while it waits or when it is stored.</param>
public sealed record FetchProgress(StoredFile? Stored, string? GivenUp);

/// <param name="Waiting">Not fetched yet.</param>
/// <param name="GivenUp">Given up within the last 30 days.</param>
public sealed record FetchQueueState(int Waiting, int GivenUp);
