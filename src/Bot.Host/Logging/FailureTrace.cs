using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Logging;

/// <summary>
/// What is written of an exception: the types of its chain, codes that cannot hold words, and the stack. Never a message: a parser quotes what it
/// could not read, a database the row that was in the way, an HTTP client the address with the token.
/// </summary>
internal static class FailureTrace
{
    public static string Of(Exception failure)
    {
        var text = new StringBuilder();
        Append(text, failure, depth: 0);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Exception failure, int depth)
    {
        text.Append(' ', 2 * depth).Append(failure.GetType().FullName).AppendLine(CodeOf(failure));
        // From the frames: the property of the exception can be overridden to say anything.
        foreach (var frame in new StackTrace(failure, fNeedFileInfo: true).ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(' ', 2 * depth).AppendLine(frame.TrimEnd());
        }

        foreach (var inner in failure is AggregateException several ? several.InnerExceptions : failure.InnerException is { } one ? [one] : (IEnumerable<Exception>)[])
        {
            Append(text, inner, depth + 1);
        }
    }

    private static string CodeOf(Exception failure) => failure switch
    {
        SqliteException sqlite => Code(sqlite.SqliteExtendedErrorCode),
        DbException { SqlState: { Length: 5 } state } => $" ({state})",
        SocketException socket => $" ({socket.SocketErrorCode})",
        HttpRequestException { StatusCode: { } status } => Code((int)status),
        HttpRequestException http => $" ({http.HttpRequestError})",
        _ => "",
    };

    private static string Code(int code) => string.Create(CultureInfo.InvariantCulture, $" ({code})");
}
