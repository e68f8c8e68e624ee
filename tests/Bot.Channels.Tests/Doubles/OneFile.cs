using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Channels.Tests.Doubles;

/// <summary>A store that holds one file of one school.</summary>
internal sealed class OneFile(SchoolId owner, string name, ReadOnlyMemory<byte> content) : IFileStore
{
    public Task<ReadOnlyMemory<byte>?> ReadAsync(SchoolId school, string sha256, CancellationToken cancellationToken) =>
        Task.FromResult(school == owner && sha256 == name ? content : (ReadOnlyMemory<byte>?)null);

    public Task<StoredFile> PutAsync(SchoolId school, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredFile?> FindAsync(SchoolId school, string sha256, CancellationToken cancellationToken) => throw new NotSupportedException();
}
