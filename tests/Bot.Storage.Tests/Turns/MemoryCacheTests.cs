using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Storage.Turns;

namespace Bot.Storage.Tests.Turns;

public sealed class MemoryCacheTests
{
    private static readonly Address Chat = new("web", "1");
    private readonly MemoryCache _cache = new(mostChats: 2);

    [Fact]
    public void The_same_text_of_the_same_chat_is_taken_apart_once()
    {
        var memory = _cache.Read(Chat, Text(1));
        _cache.Read(Chat, Text(1)).ShouldBeSameAs(memory);
        _cache.Read(Chat with { Chat = "2" }, Text(1)).ShouldNotBeSameAs(memory);
    }

    [Fact]
    public void What_somebody_else_changed_is_read_anew()
    {
        _cache.Put(Chat, Text(1), new ConversationMemory { RightInARow = 1 });
        _cache.Read(Chat, Text(2)).RightInARow.ShouldBe(2);
    }

    [Fact]
    public void What_was_stored_is_known()
    {
        var memory = new ConversationMemory { RightInARow = 1 };
        _cache.Put(Chat, Text(1), memory);
        _cache.Read(Chat, Text(1)).ShouldBeSameAs(memory);
    }

    [Fact]
    public void The_chat_that_was_spoken_with_longest_ago_is_forgotten()
    {
        var (first, second) = (_cache.Read(Chat, Text(1)), _cache.Read(Chat with { Chat = "2" }, Text(1)));
        _cache.Read(Chat, Text(1)).ShouldBeSameAs(first);
        _cache.Read(Chat with { Chat = "3" }, Text(1));
        _cache.Read(Chat, Text(1)).ShouldBeSameAs(first);
        _cache.Read(Chat with { Chat = "2" }, Text(1)).ShouldNotBeSameAs(second);
    }

    private static string Text(int right) => DialogJson.Write(new ConversationMemory { RightInARow = right });
}
