namespace Bot.Storage;

/// <summary>Where everything is kept (settings <c>Bot:Storage:*</c>, design §6).</summary>
public sealed record StorageOptions
{
    public const string DefaultConnectionString = "Data Source=data/attendance.db";

    /// <summary>Default: SQLite, one file beside the program.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>
    /// ADO.NET connection string. Default: <c>Data Source=data/attendance.db</c>; needed for PostgreSQL. Holds a password there: best in a
    /// file named by <c>ConnectionStringFile</c>.
    /// </summary>
    public string ConnectionString { get; init; } = DefaultConnectionString;

    /// <summary>How many connections commit at the same time on PostgreSQL, 1 to 16, at most half of <c>Maximum Pool Size</c>: the rest reads. SQLite always has one. Default: 4.</summary>
    public int Writers { get; init; } = 4;

    /// <summary>At most so many writes share one transaction, 1 to 1,024. Default: 128.</summary>
    public int CommitLimit { get; init; } = 128;

    /// <summary>The SQLite file is worth nothing after the process: commits do not wait for the disk. No setting; for simulations in tests.</summary>
    internal bool IsThrowaway { get; init; }

    public bool IsDefault => Provider == StorageProvider.Sqlite && ConnectionString == DefaultConnectionString;
}

public enum StorageProvider
{
    /// <summary>Embedded, for one host.</summary>
    Sqlite,

    /// <summary>A server, for one host or several.</summary>
    Postgres,
}
