using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>
/// The right to serve a SQLite file, held as a lock on <c>FILE.lock</c> beside it; the system releases it when the process ends, however it
/// ends. PostgreSQL is shared by design: there the right is never refused.
/// </summary>
public sealed class ExclusiveUse : IDisposable
{
    private readonly FileStream? _lock;

    private ExclusiveUse(FileStream? held) => _lock = held;

    /// <exception cref="StorageInUseException">Another process holds it.</exception>
    public static ExclusiveUse Acquire(StorageOptions options)
    {
        if (options.Provider != StorageProvider.Sqlite)
        {
            return new ExclusiveUse(held: null);
        }

        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
        PrivateFolder.Make(Path.GetDirectoryName(file)!);
        try
        {
            return new ExclusiveUse(new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception)
        {
            throw new StorageInUseException($"{file} is served by another process: stop that one first, or choose another file.", exception) { File = file };
        }
    }

    public void Dispose() => _lock?.Dispose();
}
