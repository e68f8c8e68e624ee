using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>What the Zalo bot channel logs beyond what all channels do; never names, texts, addresses or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(1121, LogLevel.Information, "{Account} sends {What}")]
    public static partial void ShapeSeen(this ILogger logger, string account, string what);

    [LoggerMessage(1122, LogLevel.Error, "A webhook of {Account} is set, so no message comes by polling: end it with `channels unregister zalo-bot`, or set Updates to Webhook")]
    public static partial void WebhookInTheWay(this ILogger logger, string account);

    [LoggerMessage(1123, LogLevel.Error, "No webhook of {Account} is registered under Bot:PublicUrl, so no message comes: register it with `channels register zalo-bot`")]
    public static partial void WebhookNotRegistered(this ILogger logger, string account);

    [LoggerMessage(1124, LogLevel.Error, "A message of {Account} could not be stored and cannot be fetched again: it is kept in memory and offered once more")]
    public static partial void HeldInMemory(this ILogger logger, Exception fault, string account);

    [LoggerMessage(1125, LogLevel.Critical, "A message of {Account} was lost: it could not be stored before the program had to stop")]
    public static partial void MessageLost(this ILogger logger, string account);
}
