using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Ports;

/// <summary>Fetches files that were sent to the bot. It never throws for what the network or the vendor did.</summary>
public interface IFileSource
{
    /// <summary>The largest file that is kept.</summary>
    const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>The kind of account it serves, e.g. <c>telegram</c>.</summary>
    string Kind { get; }

    Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken);
}

/// <summary>What came of fetching a file.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome() { }

    public sealed record Fetched(ReadOnlyMemory<byte> Content) : FetchOutcome;

    /// <summary>Larger than <see cref="IFileSource.MaxBytes"/> or than the vendor gives out.</summary>
    public sealed record TooLarge : FetchOutcome;

    /// <summary>It is not there any more, or never was.</summary>
    public sealed record Gone(string Reason) : FetchOutcome;

    public sealed record TryLater(string Reason) : FetchOutcome;
}
