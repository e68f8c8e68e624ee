using System.Data.Common;
using System.Security.Cryptography;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Storage.Sql;

namespace Bot.Storage.Files;

internal static class FileRows
{
    public static StoredFile Stored(DbDataReader row) =>
        new(row.Text("sha256"), row.Text("media_type"), row.Number("bytes"), row.Instant("stored_at"));

    /// <summary>The file's name, and the statement that stores it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No byte, or too many.</exception>
    public static (string Sha256, Statement Put) Put(SchoolId school, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(content.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, IFileSource.MaxBytes);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        return (sha256, new Statement(FileSql.Put)
        {
            ["school"] = school.Value,
            ["sha256"] = sha256,
            ["media_type"] = mediaType,
            ["bytes"] = content.Length,
            ["content"] = content,
            ["at"] = at,
        });
    }
}
