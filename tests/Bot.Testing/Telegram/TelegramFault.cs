namespace Bot.Testing.Telegram;

/// <summary>What goes wrong with one call to the fake.</summary>
public abstract record TelegramFault
{
    private TelegramFault() { }

    /// <summary>An error in Telegram's own envelope; nothing was done.</summary>
    public sealed record Refusal(int Code, string Description, int? RetryAfter = null) : TelegramFault;

    /// <summary>A front proxy answers in HTML; nothing was done.</summary>
    public sealed record Html(int Code) : TelegramFault;

    /// <summary>The call is carried out, but the connection breaks before the answer.</summary>
    public sealed record LostAnswer : TelegramFault;

    /// <summary>The call is carried out and answered with this body instead.</summary>
    public sealed record Answer(string Body) : TelegramFault;

    /// <summary>The call is carried out, but the answer is withheld until the bot hangs up.</summary>
    public sealed record Withheld : TelegramFault;
}
