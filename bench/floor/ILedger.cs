namespace Bot.Floor;

/// <summary>A connection that writes whole batches, each in one durable transaction.</summary>
internal interface ILedger : IAsyncDisposable
{
    /// <summary>Returns when everything is durable.</summary>
    ValueTask CommitAsync(IReadOnlyList<Entry> entries);
}
