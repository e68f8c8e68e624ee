using System.Collections.Concurrent;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.Doubles;

/// <summary>Conversation references in memory.</summary>
internal sealed class MemoryReferences : IConversationReferences
{
    public ConcurrentDictionary<Address, string> Kept { get; } = new();

    public Task KeepAsync(Address chat, string reference, CancellationToken cancellationToken)
    {
        Kept[chat] = reference;
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(Address chat, CancellationToken cancellationToken) => Task.FromResult(Kept.GetValueOrDefault(chat));
}
