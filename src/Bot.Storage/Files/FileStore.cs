using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Files;

internal sealed class FileStore(Database database, TimeProvider time) : IFileStore
{
    public async Task<StoredFile> PutAsync(SchoolId school, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var (sha256, put) = FileRows.Put(school, mediaType, content, time.GetUtcNow());
        await database.WriteAsync([], [put], cancellationToken);
        return (await FindAsync(school, sha256, cancellationToken))!;
    }

    public async Task<StoredFile?> FindAsync(SchoolId school, string sha256, CancellationToken cancellationToken)
    {
        StoredFile? found = null;
        await database.ReadAsync([new Query(Of(FileSql.Find, school, sha256), row => found = FileRows.Stored(row))], cancellationToken);
        return found;
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(SchoolId school, string sha256, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? content = null;
        await database.ReadAsync([new Query(Of(FileSql.Read, school, sha256), row => content = row.Bytes("content"))], cancellationToken);
        return content;
    }

    private static Statement Of(string sql, SchoolId school, string sha256) => new(sql) { ["school"] = school.Value, ["sha256"] = sha256 };
}
