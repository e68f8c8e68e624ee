
namespace Bot.Storage.Backups;

/// <summary>
/// One file with everything the database holds, taken while the bot runs, and put back whole or not at all. The keys of the secrets (<c>Bot:Secrets:KeyFolder</c>)
/// and Quartz's own tables are no part of it: the jobs' marks are, and are what counts.
/// </summary>
public static class DatabaseBackup
{
    /// <summary>Writes the backup. The file appears when it is whole.</summary>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="BackupRefusedException">The file exists, there is no database, it is damaged, or <c>pg_dump</c> is missing or failed.</exception>
    public static async Task<long> CreateAsync(StorageOptions options, string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (File.Exists(target))
        {
            throw new BackupRefusedException(BackupFault.FileExists, target);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = target + ".part";
        File.Delete(part);
        try
        {
            if (options.Provider == StorageProvider.Sqlite)
            {
                await SqliteBackup.WriteAsync(options, part, cancellationToken);
            }
            else
            {
                await PostgresBackup.WriteAsync(options, part, cancellationToken);
            }

            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(part, target);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        return new FileInfo(target).Length;
    }

    /// <summary>Puts a backup back, in place of what the database holds.</summary>
    /// <param name="force">Also when the database holds something.</param>
    /// <returns>Where what was there before lies, when it was kept; null else.</returns>
    /// <exception cref="BackupRefusedException">The file is no backup of this kind of database, or damaged; the database is not empty, or in use.</exception>
    /// <exception cref="StorageInUseException">Another process serves this SQLite file.</exception>
    public static async Task<string?> RestoreAsync(StorageOptions options, string file, bool force, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
        {
            throw new BackupRefusedException(BackupFault.NoFile, source);
        }

        if (await BackupKind.OfAsync(source, cancellationToken) is not { } kind)
        {
            throw new BackupRefusedException(BackupFault.NoBackup, source);
        }

        if (kind != options.Provider)
        {
            throw new BackupRefusedException(BackupFault.OtherKind, source, kind.ToString());
        }

        return options.Provider == StorageProvider.Sqlite
            ? await SqliteBackup.ReadAsync(options, source, force, now, cancellationToken)
            : await PostgresBackup.ReadAsync(options, source, force, cancellationToken);
    }

    internal static BackupRefusedException NotEmpty(string where) =>
        new(BackupFault.NotEmpty, where);
}
