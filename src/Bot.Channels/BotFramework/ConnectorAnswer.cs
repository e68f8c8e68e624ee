namespace Bot.Channels.BotFramework;

/// <summary>What came of a call to a channel. Nothing in it contains a token.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <param name="Id">The channel's id of the message; null when it gave none.</param>
    public sealed record Ok(string? Id) : ConnectorAnswer;

    /// <summary>The channel said no.</summary>
    /// <param name="Code">HTTP status.</param>
    /// <param name="Error">The channel's word for it, e.g. <c>ConversationNotFound</c>; null when it gave none.</param>
    public sealed record Failed(int Code, string? Error, TimeSpan? RetryAfter) : ConnectorAnswer;

    /// <summary>We have no token for the call; nothing left.</summary>
    public sealed record NoToken(AccessTokenAnswer Answer) : ConnectorAnswer;

    /// <summary>The call never left this machine: no connection, no name, no handshake.</summary>
    public sealed record NotReached(string Reason) : ConnectorAnswer;

    /// <summary>The call left and no answer came.</summary>
    public sealed record NoAnswer(string Reason) : ConnectorAnswer;
}
