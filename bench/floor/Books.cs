using System.Threading.Channels;

namespace Bot.Floor;

/// <summary>Group commit: whatever waits when a ledger is free shares its next transaction. Nobody waits for company.</summary>
internal sealed class Books : IAsyncDisposable
{
    private const int MostTogether = 128;

    private readonly Channel<Entry> _waiting = Channel.CreateUnbounded<Entry>();
    private readonly List<Task> _writers;

    public Books(IReadOnlyList<ILedger> ledgers) =>
        _writers = [.. ledgers.Select(ledger => Task.Factory.StartNew(() => WriteAsync(ledger), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap())];

    /// <summary>Returns when the entry is durable.</summary>
    public Task AddAsync(Entry entry)
    {
        _waiting.Writer.TryWrite(entry);
        return entry.Durable.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await Task.WhenAll(_writers);
    }

    private async Task WriteAsync(ILedger ledger)
    {
        await using var open = ledger;
        var batch = new List<Entry>(MostTogether);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostTogether && _waiting.Reader.TryRead(out var entry))
            {
                batch.Add(entry);
            }

            if (batch.Count > 0)
            {
                await ledger.CommitAsync(batch);
                batch.ForEach(entry => entry.Durable.SetResult());
            }
        }
    }
}
