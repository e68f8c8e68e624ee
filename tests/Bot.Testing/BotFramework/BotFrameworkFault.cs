namespace Bot.Testing.BotFramework;

/// <summary>How the next call of the connector goes wrong.</summary>
public abstract record BotFrameworkFault
{
    private BotFrameworkFault() { }

    /// <param name="RetryAfter">The header's value: seconds, or a date.</param>
    public sealed record Refusal(int Status, string? Code = null, string? RetryAfter = null) : BotFrameworkFault;

    /// <summary>A proxy answers.</summary>
    public sealed record Html(int Status) : BotFrameworkFault;

    /// <summary>The message is taken, and the answer is this one.</summary>
    public sealed record Answer(int Status, string Body) : BotFrameworkFault;

    /// <summary>The message is taken, and the connection breaks.</summary>
    public sealed record LostAnswer : BotFrameworkFault;
}
