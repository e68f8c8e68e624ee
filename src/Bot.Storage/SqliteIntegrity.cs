using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>Whether a SQLite file is whole: disks of old computers fail slowly, and a bot that goes on writing makes it worse.</summary>
internal static class SqliteIntegrity
{
    private const string Whole = "ok";

    /// <summary>Looks at every page, not at every index entry: about a second for a gigabyte.</summary>
    /// <returns>The first fault found; null when the file is whole, or not there yet.</returns>
    public static async Task<string?> FaultAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            // For writing: what a power cut left in the log is played back first.
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var check = connection.CreateCommand();
            check.CommandText = "pragma quick_check(1)";
            return await check.ExecuteScalarAsync(cancellationToken) is Whole ? null : "quick_check";
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is 11 or 26)
        {
            return damage.SqliteErrorCode.ToString(CultureInfo.InvariantCulture);
        }
    }
}
