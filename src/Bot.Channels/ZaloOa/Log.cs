using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>What the Official Account's channel logs: accounts, codes and kinds; never names, phones, texts or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1150, LogLevel.Information, "The access token of {Account} was refreshed and ends at {ExpiresAt}")]
    public static partial void TokenRefreshed(this ILogger logger, string account, DateTimeOffset expiresAt);

    [LoggerMessage(1151, LogLevel.Warning, "The access token of {Account} was not refreshed and will be: {Reason}")]
    public static partial void TokenNotRefreshed(this ILogger logger, string account, string reason);

    [LoggerMessage(1152, LogLevel.Critical, "Account {Account} needs a new consent of its operator: run `channels register zalo-oa` ({Reason})")]
    public static partial void ConsentNeeded(this ILogger logger, string account, string reason);

    [LoggerMessage(1153, LogLevel.Critical, "A new token of {Account} could not be stored yet; if the program ends now, the operator must consent anew")]
    public static partial void TokensNotStored(this ILogger logger, Exception fault, string account);

    [LoggerMessage(1154, LogLevel.Error, "The tokens of {Account} could not be read")]
    public static partial void TokensNotRead(this ILogger logger, Exception fault, string account);

    [LoggerMessage(1155, LogLevel.Information, "First on {Account}: {What} was seen as {Seen}")]
    public static partial void DoubtSettled(this ILogger logger, string account, string what, string seen);

    [LoggerMessage(1156, LogLevel.Error, "A message on {Account} was not sent: {Setting} is not configured; said once")]
    public static partial void TemplateMissing(this ILogger logger, string account, string setting);
}
