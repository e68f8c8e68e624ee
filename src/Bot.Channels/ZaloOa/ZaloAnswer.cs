using System.Globalization;
using System.Text.Json;

namespace Bot.Channels.ZaloOa;

/// <summary>What came of a call to Zalo. Errors come with HTTP 200 and a code. Nothing in it contains a token, a phone or a text.</summary>
public abstract record ZaloAnswer
{
    private ZaloAnswer() { }

    /// <summary>Why it is not <see cref="Ok"/>, fit for a log.</summary>
    public string ToReason() => this switch
    {
        Failed failed => string.Create(CultureInfo.InvariantCulture, $"{failed.Code} {failed.Message}"),
        NotReached never => $"not reached, {never.Reason}",
        NoAnswer none => $"no answer, {none.Reason}",
        NoToken none => none.Reason,
        _ => "ok",
    };

    /// <param name="Root">The whole answer.</param>
    public sealed record Ok(JsonElement Root) : ZaloAnswer
    {
        /// <summary>Its <c>data</c>; sometimes missing although the call succeeded.</summary>
        public JsonElement? Data => Root.Child("data");
    }

    /// <summary>Zalo said no.</summary>
    /// <param name="Code">Zalo's <c>error</c>, negative; the HTTP status where there was no envelope; 0 when it was no number.</param>
    /// <param name="Message">Zalo's words, shortened, long numbers masked.</param>
    public sealed record Failed(int Code, string Message) : ZaloAnswer;

    /// <summary>The call never left this machine.</summary>
    public sealed record NotReached(string Reason) : ZaloAnswer;

    /// <summary>The call left and no answer came that says what became of it.</summary>
    public sealed record NoAnswer(string Reason) : ZaloAnswer;

    /// <summary>There is no access token to call with; nothing was sent.</summary>
    /// <param name="NeedsOperator">Nobody but the operator can change that; otherwise it passes.</param>
    public sealed record NoToken(string Reason, bool NeedsOperator) : ZaloAnswer;
}
