using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Log messages of the storage; numbers 15xx.</summary>
internal static partial class Log
{
    [LoggerMessage(1501, LogLevel.Error, "A transaction of {Count} writes failed and was rolled back: {Exception}")]
    public static partial void TransactionFailed(ILogger logger, int count, string exception);

    [LoggerMessage(1502, LogLevel.Information, "The database was brought from version {From} to {To}")]
    public static partial void Migrated(ILogger logger, int from, int to);

    [LoggerMessage(1503, LogLevel.Warning, "Hints between hosts are interrupted ({Exception}); polling goes on")]
    public static partial void HintsInterrupted(ILogger logger, string exception);

    [LoggerMessage(1506, LogLevel.Warning, "The database is at version {Version}, this program knows {Own}: a newer program has added to it. Erase and export with that one")]
    public static partial void NewerThanProgram(ILogger logger, int version, int own);

    [LoggerMessage(1504, LogLevel.Error, "The database does not take what is written: {Fault}. Nothing is acknowledged meanwhile; it goes on by itself")]
    public static partial void WritesFail(ILogger logger, string fault);

    [LoggerMessage(1505, LogLevel.Warning, "The database takes what is written again")]
    public static partial void WritesSucceed(ILogger logger);
}
