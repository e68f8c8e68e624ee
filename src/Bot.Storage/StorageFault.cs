using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bot.Storage;

/// <summary>Failures of the database itself, which say nothing about what was to be read or written: the same works once the database works again.</summary>
public static class StorageFault
{
    /// <summary>What is wrong, for operations; null when the failure is none of the database.</summary>
    public static string? NameOf(Exception failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            SqliteCodes.Full => "disk full",
            SqliteCodes.InputOutput => "disk error",
            SqliteCodes.ReadOnly => "read only",
            SqliteCodes.CannotOpen => "cannot be opened",
            SqliteCodes.Busy or SqliteCodes.Locked => "locked",
            _ => null,
        },
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "disk full",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => "too many connections",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "read only",
        PostgresException { SqlState: IdleInTransaction } => "stood still too long",
        PostgresException { IsTransient: true, SqlState: var state } => $"refuses ({state})",
        NpgsqlException { IsTransient: true } => "not reached",
        _ => null,
    };

    /// <summary>A transaction was ended by the server because this host stood still within it.</summary>
    private const string IdleInTransaction = "25P03";

    /// <summary>https://www.sqlite.org/rescode.html</summary>
    private static class SqliteCodes
    {
        public const int Busy = 5;
        public const int Locked = 6;
        public const int ReadOnly = 8;
        public const int InputOutput = 10;
        public const int Full = 13;
        public const int CannotOpen = 14;
    }
}
