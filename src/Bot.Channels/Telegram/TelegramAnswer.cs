namespace Bot.Channels.Telegram;

/// <summary>What came of a call. Nothing in it contains the token.</summary>
public abstract record TelegramAnswer<T>
{
    private TelegramAnswer() { }

    /// <summary>Why it is not <see cref="Ok"/>, fit for a log.</summary>
    internal string ToReason() => this switch
    {
        Failed failed => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{failed.Code} {failed.Description}"),
        NotReached never => $"not reached, {never.Reason}",
        NoAnswer none => $"no answer, {none.Reason}",
        _ => "ok",
    };

    /// <param name="Result">What the method returns; the default of its type when the answer held none.</param>
    public sealed record Ok(T? Result) : TelegramAnswer<T>;

    /// <summary>The server said no.</summary>
    /// <param name="Code">HTTP status, which equals <c>error_code</c>.</param>
    /// <param name="Description">The server's words; not a contract.</param>
    /// <param name="RetryAfter">How long to wait (429).</param>
    public sealed record Failed(int Code, string Description, TimeSpan? RetryAfter) : TelegramAnswer<T>;

    /// <summary>The call never left this machine: no connection, no name, no handshake.</summary>
    public sealed record NotReached(string Reason) : TelegramAnswer<T>;

    /// <summary>The call left and no answer came that says what became of it.</summary>
    public sealed record NoAnswer(string Reason) : TelegramAnswer<T>;
}
