using Microsoft.Extensions.Logging;

namespace Bot.Channels;

/// <summary>What channels log: accounts, codes and kinds; never names, phones, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1101, LogLevel.Debug, "An update on {Account} was ignored: {Why}")]
    public static partial void UpdateIgnored(this ILogger logger, string account, string why);

    [LoggerMessage(1102, LogLevel.Warning, "Messages of {Account} could not be fetched and will be: {Reason}")]
    public static partial void PollFailed(this ILogger logger, string account, string reason);

    [LoggerMessage(1103, LogLevel.Critical, "Account {Account} was refused with {Code}: its token or address is wrong, nothing is fetched any more")]
    public static partial void AccountRefused(this ILogger logger, string account, int code);

    [LoggerMessage(1104, LogLevel.Error, "Messages of {Account} could not be stored; they are fetched again")]
    public static partial void AcceptFailed(this ILogger logger, Exception fault, string account);

    [LoggerMessage(1105, LogLevel.Debug, "A tap on {Account} was stored but not answered")]
    public static partial void TapNotAnswered(this ILogger logger, string account);

    [LoggerMessage(1106, LogLevel.Warning, "A webhook call on {Account} was refused: {Why}")]
    public static partial void WebhookRefused(this ILogger logger, string account, string why);

    [LoggerMessage(1107, LogLevel.Information, "The webhook of {Account} is set")]
    public static partial void WebhookSet(this ILogger logger, string account);

    [LoggerMessage(1108, LogLevel.Warning, "The menu of {Account} was not set: {Reason}")]
    public static partial void MenuNotShown(this ILogger logger, string account, string reason);

    [LoggerMessage(1109, LogLevel.Error, "Account {Account} is fetched by somebody else ({Words}). A bot's token serves one program at a time: stop the other one, or give this one a bot of its own")]
    public static partial void PollingTakenOver(this ILogger logger, string account, string words);

    [LoggerMessage(1110, LogLevel.Error, "A message of {Account} was refused for its markup, which is a fault of this program; it was sent as plain text")]
    public static partial void MarkupRefused(this ILogger logger, string account);

    [LoggerMessage(1141, LogLevel.Error, "The keys that sign messages to {Account} cannot be fetched; its messages are refused for now")]
    public static partial void KeysNotFetched(this ILogger logger, string account);
}
