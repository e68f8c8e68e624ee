using System.Net;

namespace Bot.Channels.Telegram;

/// <summary>
/// A call to the Bot API that did not succeed: it never arrived, or nothing came back that says what became of it. Message and properties hold
/// neither token nor address; there is no inner exception, because that one might.
/// </summary>
public class RequestException : Exception
{
    internal RequestException(string reason, bool hasDeparted, HttpStatusCode? status = null)
        : base(reason)
    {
        HasDeparted = hasDeparted;
        HttpStatusCode = status;
    }

    /// <summary>The bytes began to leave, so nobody knows whether the call was carried out. False: it certainly was not.</summary>
    public bool HasDeparted { get; }

    /// <summary>Null when there was no answer at all.</summary>
    public HttpStatusCode? HttpStatusCode { get; }

    /// <summary>Fit for a log.</summary>
    internal virtual string ToReason() => HasDeparted ? $"no answer: {Message}" : $"not reached: {Message}";
}
