namespace Bot.Host.Demo;

/// <summary>Somebody with a phone in the demonstration.</summary>
/// <param name="Who">The chat of the same person on the web.</param>
/// <param name="Label">How the screen calls them, e.g. <c>Lý Minh Quang, 7A</c>.</param>
internal sealed record Player(string Who, PlayerSide Side, string Label)
{
    /// <summary>What a family answers when it is asked; null for those who never look at their phone.</summary>
    public string? Answer { get; init; }
}

/// <summary>In which column of the screen a conversation stands.</summary>
internal enum PlayerSide
{
    Teacher,
    Family,
    Leader,
}
