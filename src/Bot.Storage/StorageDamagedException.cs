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
}
