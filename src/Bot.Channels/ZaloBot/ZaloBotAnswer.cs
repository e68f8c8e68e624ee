using System.Globalization;

namespace Bot.Channels.ZaloBot;

/// <summary>What came of a call. Nothing in it contains the token.</summary>
public abstract record ZaloBotAnswer<T>
{
    private ZaloBotAnswer() { }

    /// <summary>Why it is not <see cref="Ok"/>, fit for a log.</summary>
    public string ToReason() => this switch
    {
        Failed failed => string.Create(CultureInfo.InvariantCulture, $"{failed.Code} {failed.Description}"),
        Strange strange => string.Create(CultureInfo.InvariantCulture, $"{strange.Status} HTTP without envelope"),
        NotReached never => $"not reached, {never.Reason}",
        NoAnswer none => $"no answer, {none.Reason}",
        _ => "ok",
    };

    /// <param name="Result">What the method returns; the default of its type when the answer held none.</param>
    public sealed record Ok(T? Result) : ZaloBotAnswer<T>;

    /// <summary>Zalo said no, in its envelope, whatever the HTTP status was (mostly 200).</summary>
    /// <param name="Code"><c>error_code</c>.</param>
    /// <param name="Description">Zalo's words; not a contract.</param>
    public sealed record Failed(int Code, string Description) : ZaloBotAnswer<T>;

    /// <summary>Something that is not the API answered with a status other than 200: a proxy, a firewall, a login page.</summary>
    public sealed record Strange(int Status) : ZaloBotAnswer<T>;

    /// <summary>The call never left this machine: no connection, no name, no handshake.</summary>
    public sealed record NotReached(string Reason) : ZaloBotAnswer<T>;

    /// <summary>The call left and no answer came that says what became of it.</summary>
    public sealed record NoAnswer(string Reason) : ZaloBotAnswer<T>;
}
