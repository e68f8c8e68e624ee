namespace Bot.Storage;

/// <summary>Another process serves the same SQLite file; the message says which.</summary>
public sealed class StorageInUseException : Exception
{
    public StorageInUseException()
    {
    }

    public StorageInUseException(string message)
        : base(message)
    {
    }

    public StorageInUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The SQLite file.</summary>
    public string File { get; init; } = "";
}
