using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>The files of schools (design §3): leave letters, signed minutes. The same bytes are stored once per school.</summary>
public interface IFileStore
{
    /// <summary>Stores the bytes, unless the school has them already: then the first media type stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No byte, or more than <see cref="IFileSource.MaxBytes"/>.</exception>
    Task<StoredFile> PutAsync(SchoolId school, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>What is known of a file of the school; null when it has none of that name.</summary>
    /// <param name="sha256">Lower-case hex SHA-256 of the bytes.</param>
    Task<StoredFile?> FindAsync(SchoolId school, string sha256, CancellationToken cancellationToken);

    /// <summary>The bytes; null when the school has no such file.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(SchoolId school, string sha256, CancellationToken cancellationToken);
}

/// <param name="Sha256">Lower-case hex SHA-256 of the bytes: the file's name.</param>
public sealed record StoredFile(string Sha256, string MediaType, long Bytes, DateTimeOffset StoredAt);
