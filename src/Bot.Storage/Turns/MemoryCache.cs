using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;

namespace Bot.Storage.Turns;

/// <summary>
/// What the chats that were spoken with last remember, as read from the text that is stored: a chat's next message mostly finds that very text. The text itself is compared, so
/// whoever changed it, on whatever host, is seen; only taking it apart is saved.
/// </summary>
internal sealed class MemoryCache(int mostChats = MemoryCache.MostChats)
{
    /// <summary>Some twenty kilobytes each.</summary>
    private const int MostChats = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<Address, LinkedListNode<Held>> _held = [];
    private readonly LinkedList<Held> _byUse = [];

    /// <summary>What the stored text says.</summary>
    public ConversationMemory Read(Address address, string text)
    {
        lock (_lock)
        {
            if (_held.TryGetValue(address, out var node) && node.Value.Text == text)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
                return node.Value.Memory;
            }
        }

        var memory = DialogJson.Read<ConversationMemory>(text);
        Put(address, text, memory);
        return memory;
    }

    /// <summary>Knows what was just stored.</summary>
    public void Put(Address address, string text, ConversationMemory memory)
    {
        lock (_lock)
        {
            if (_held.Remove(address, out var old))
            {
                _byUse.Remove(old);
            }

            _held[address] = _byUse.AddFirst(new Held(address, text, memory));
            if (_held.Count > mostChats)
            {
                _held.Remove(_byUse.Last!.Value.Address);
                _byUse.RemoveLast();
            }
        }
    }

    private sealed record Held(Address Address, string Text, ConversationMemory Memory);
}
