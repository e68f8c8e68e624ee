namespace Bot.Testing.ZaloOa;

/// <summary>What goes wrong with one call to the fake.</summary>
public abstract record ZaloOaFault
{
    private ZaloOaFault() { }

    /// <summary>An error in Zalo's envelope, with HTTP 200; nothing was done.</summary>
    public sealed record Refusal(int Code, string Message = "refused") : ZaloOaFault;

    /// <summary>A front proxy answers in HTML; nothing was done.</summary>
    public sealed record Html(int Status) : ZaloOaFault;

    /// <summary>The call is carried out and answered with this body instead.</summary>
    public sealed record Answer(string Body) : ZaloOaFault;

    /// <summary>The call is carried out, but the connection breaks before the answer.</summary>
    public sealed record LostAnswer : ZaloOaFault;

    /// <summary>The call is carried out, but the answer is withheld until the test lets it go or the bot hangs up.</summary>
    public sealed record Withheld(TaskCompletionSource LetGo) : ZaloOaFault;
}
