namespace Bot.Storage;

/// <summary>Whether the database takes what this host writes. Every host writes every few seconds (its leases), so the answer is never old.</summary>
public sealed class StorageHealth
{
    private readonly Database _database;

    internal StorageHealth(Database database) => _database = database;

    /// <summary>Why the newest write failed, e.g. <c>disk full</c>; null while writes succeed.</summary>
    public string? Fault => _database.Writes.Fault;
}
