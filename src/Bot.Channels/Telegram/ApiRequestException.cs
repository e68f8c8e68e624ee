using System.Globalization;
using System.Net;

namespace Bot.Channels.Telegram;

/// <summary>The Bot API, or a proxy before it, said no.</summary>
public sealed class ApiRequestException : RequestException
{
    internal ApiRequestException(string description, int errorCode, ResponseParameters? parameters)
        : base(description, hasDeparted: true, (HttpStatusCode)errorCode)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    /// <summary>The HTTP status, which equals <c>error_code</c>. The message is <c>description</c>: the server's words, no contract.</summary>
    public int ErrorCode { get; }

    public ResponseParameters? Parameters { get; }

    /// <summary>How long to wait, where the server says so (429).</summary>
    internal TimeSpan? RetryAfter => Parameters?.RetryAfter is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : null;

    internal bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    internal override string ToReason() => string.Create(CultureInfo.InvariantCulture, $"{ErrorCode} {Message}");
}

/// <summary>https://core.telegram.org/bots/api#responseparameters</summary>
/// <param name="RetryAfter">Seconds.</param>
/// <param name="MigrateToChatId">Under which id the group goes on.</param>
public sealed record ResponseParameters(int? RetryAfter = null, long? MigrateToChatId = null);
