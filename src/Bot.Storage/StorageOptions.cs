namespace Bot.Storage;

/// <summary>Where everything is kept (section <c>Bot:Storage</c>).</summary>
public sealed class StorageOptions
{
    public const string DefaultConnectionString = "Data Source=data/attendance.db";

    /// <summary>Which database. Default <see cref="StorageProvider.Sqlite"/>.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>How to reach it. Default <c>Data Source=data/attendance.db</c>; needed for PostgreSQL. May come from a file (<c>ConnectionStringFile</c>).</summary>
    public string ConnectionString { get; set; } = DefaultConnectionString;

    public bool IsDefault => Provider == StorageProvider.Sqlite && ConnectionString == DefaultConnectionString;
}

public enum StorageProvider
{
    Sqlite,
    Postgres,
}
