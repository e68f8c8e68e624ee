using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Tests.Doubles;

/// <summary>Files in memory, by name.</summary>
internal sealed class MemoryFiles : IFileStore
{
    public Dictionary<string, ReadOnlyMemory<byte>> Stored { get; } = [];

    public Task<ReadOnlyMemory<byte>?> ReadAsync(SchoolId school, string sha256, CancellationToken cancellationToken) =>
        Task.FromResult(Stored.TryGetValue(sha256, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public Task<StoredFile> PutAsync(SchoolId school, string mediaType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoredFile?> FindAsync(SchoolId school, string sha256, CancellationToken cancellationToken) => throw new NotSupportedException();
}
