namespace Bot.Storage.Turns;

internal static class TurnSql
{
    /// <summary>Version, fence and lock in one: nothing else of the turn is written when this finds no row.</summary>
    public const string Advance = """
        update conversations set version = version + 1, memory = @memory, worker = null, lease_until = 0
         where account = @account and chat = @chat and version = @version and fence = @fence
        """;

    public const string Fence = "select fence from conversations where account = @account and chat = @chat";

    public const string Conversation = "select version, memory from conversations where account = @account and chat = @chat";
}
