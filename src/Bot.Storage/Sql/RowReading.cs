using System.Data.Common;
using System.Globalization;

namespace Bot.Storage.Sql;

/// <summary>Reads a row's columns by name, in the stored forms of <see cref="SqlValue"/>.</summary>
internal static class RowReading
{
    public static string Text(this DbDataReader row, string column) => row.GetString(row.GetOrdinal(column));

    public static string? TextOrNull(this DbDataReader row, string column)
    {
        var ordinal = row.GetOrdinal(column);
        return row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
    }

    public static byte[] Bytes(this DbDataReader row, string column) => row.GetFieldValue<byte[]>(row.GetOrdinal(column));

    public static long Number(this DbDataReader row, string column) => row.GetInt64(row.GetOrdinal(column));

    public static int Count(this DbDataReader row, string column) => (int)row.GetInt64(row.GetOrdinal(column));

    public static long? NumberOrNull(this DbDataReader row, string column)
    {
        var ordinal = row.GetOrdinal(column);
        return row.IsDBNull(ordinal) ? null : row.GetInt64(ordinal);
    }

    public static bool Flag(this DbDataReader row, string column) => row.Number(column) != 0;

    public static DateTimeOffset Instant(this DbDataReader row, string column) => DateTimeOffset.FromUnixTimeMilliseconds(row.Number(column));

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, string column) =>
        row.NumberOrNull(column) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    public static DateOnly Date(this DbDataReader row, string column) =>
        DateOnly.ParseExact(row.Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DateOrNull(this DbDataReader row, string column) =>
        row.TextOrNull(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static T Name<T>(this DbDataReader row, string column)
        where T : struct, Enum => Enum.Parse<T>(row.Text(column));

    public static T? NameOrNull<T>(this DbDataReader row, string column)
        where T : struct, Enum => row.TextOrNull(column) is { } name ? Enum.Parse<T>(name) : null;
}
