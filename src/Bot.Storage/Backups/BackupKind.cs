using System.Text;

namespace Bot.Storage.Backups;

/// <summary>What kind of database a backup was made of, by its first bytes.</summary>
internal static class BackupKind
{
    private static readonly byte[] Sqlite = Encoding.ASCII.GetBytes("SQLite format 3\0");
    private static readonly byte[] Postgres = Encoding.ASCII.GetBytes("PGDMP");

    public static async Task<StorageProvider?> OfAsync(string file, CancellationToken cancellationToken)
    {
        var head = new byte[Sqlite.Length];
        await using var bytes = File.OpenRead(file);
        var length = await bytes.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return head.AsSpan(0, length).StartsWith(Sqlite) ? StorageProvider.Sqlite
            : head.AsSpan(0, length).StartsWith(Postgres) ? StorageProvider.Postgres
            : null;
    }
}
