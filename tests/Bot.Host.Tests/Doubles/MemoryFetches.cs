using System.Threading.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Tests.Doubles;

/// <summary>A queue of fetches in memory that hands out every fetch once and says what came of it.</summary>
internal sealed class MemoryFetches : IFetchQueue
{
    private readonly Channel<WaitingFetch> _waiting = Channel.CreateUnbounded<WaitingFetch>();
    private readonly Channel<string> _ends = Channel.CreateUnbounded<string>();

    public void Put(string id, int attempts = 0, bool readsText = false) =>
        _waiting.Writer.TryWrite(new WaitingFetch(new SchoolId("MAU01"), id, new Address("web", "1"), new FileRef(id, id), attempts) { ReadsText = readsText }).ShouldBeTrue();

    public async Task<string> NextEndAsync() => await _ends.Reader.ReadAsync().AsTask().Within();

    public Task<IReadOnlyList<WaitingFetch>> DueAsync(AccountLease lease, int limit, CancellationToken cancellationToken)
    {
        var due = new List<WaitingFetch>();
        while (due.Count < limit && _waiting.Reader.TryRead(out var fetch))
        {
            due.Add(fetch);
        }

        return Task.FromResult<IReadOnlyList<WaitingFetch>>(due);
    }

    public Task KeepAsync(AccountLease lease, WaitingFetch fetch, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        End($"{fetch.Key} kept: {content.Length}");

    public Task PutOffAsync(AccountLease lease, WaitingFetch fetch, DateTimeOffset at, string error, CancellationToken cancellationToken) =>
        End($"{fetch.Key} put off to {at:HH:mm:ss}: {error}");

    public Task GiveUpAsync(AccountLease lease, WaitingFetch fetch, string error, CancellationToken cancellationToken) => End($"{fetch.Key} given up: {error}");

    public Task WaitAsync(CancellationToken cancellationToken) => _waiting.Reader.WaitToReadAsync(cancellationToken).AsTask();

    public Task<FetchProgress?> FindAsync(SchoolId school, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FetchQueueState> StateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task End(string end)
    {
        _ends.Writer.TryWrite(end).ShouldBeTrue();
        return Task.CompletedTask;
    }
}
