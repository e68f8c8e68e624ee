namespace Bot.Testing.ZaloBot;

/// <summary>What goes wrong with one call to the fake.</summary>
public abstract record ZaloBotFault
{
    private ZaloBotFault() { }

    /// <summary>An error in Zalo's own envelope, with HTTP 200 as the real one has it, or with another status; nothing was done.</summary>
    public sealed record Refusal(int Code, string Description = "error", int Status = 200) : ZaloBotFault;

    /// <summary>A page for people, seen when the API is asked too often; nothing was done.</summary>
    public sealed record Html(int Status = 200) : ZaloBotFault;

    /// <summary>The call is carried out, but the connection breaks before the answer.</summary>
    public sealed record LostAnswer : ZaloBotFault;

    /// <summary>The call is carried out and answered with this body instead.</summary>
    public sealed record Answer(string Body) : ZaloBotFault;
}
