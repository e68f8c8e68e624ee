namespace Bot.Storage;

/// <summary>The database file is damaged; the message says which and what to do.</summary>
public sealed class StorageDamagedException : Exception
{
    public StorageDamagedException()
    {
    }

    public StorageDamagedException(string message)
        : base(message)
    {
    }

    public StorageDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The SQLite file.</summary>
    public string File { get; init; } = "";

    /// <summary>What was found in it.</summary>
    public string Fault { get; init; } = "";
}
