namespace Bot.Storage.Backups;

/// <summary>Why a backup is not made, not put back, or a database not moved. What <see cref="BackupRefusedException.Subject"/> and <see cref="BackupRefusedException.Detail"/> are stands at each.</summary>
public enum BackupFault
{
    /// <summary>The file to be written is there already. Subject: the file.</summary>
    FileExists,

    /// <summary>Nothing to back up. Subject: the database file.</summary>
    NoDatabase,

    /// <summary>Nothing to put back. Subject: the file.</summary>
    NoFile,

    /// <summary>Neither a SQLite database nor a custom archive of pg_dump. Subject: the file.</summary>
    NoBackup,

    /// <summary>A SQLite database of another program. Subject: the file.</summary>
    OtherProgram,

    /// <summary>A backup of the other kind of database than the configured one. Subject: the file; detail: the backup's kind.</summary>
    OtherKind,

    /// <summary>Subject: the file; detail: what its reader says.</summary>
    Damaged,

    /// <summary>Something would be replaced. Subject: the database.</summary>
    NotEmpty,

    /// <summary>A database is moved into an empty one only. Subject: the database; detail: the table with rows.</summary>
    TargetNotEmpty,

    /// <summary>Other hosts are connected. Subject: the database; detail: how many connections.</summary>
    InUse,

    /// <summary>Subject: the program of PostgreSQL.</summary>
    ToolMissing,

    /// <summary>pg_dump gave up. Detail: its complaint.</summary>
    DumpFailed,

    /// <summary>pg_restore gave up; everything is as before. Detail: its complaint.</summary>
    RestoreFailed,

    /// <summary>Rows were lost on the way; nothing was moved. Subject: the table.</summary>
    MoveIncomplete,

    /// <summary>Subject: the column; detail: its type.</summary>
    UnknownType,
}
