using System.Collections.Frozen;
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
        DateOf(row.Text(column));

    public static DateOnly? DateOrNull(this DbDataReader row, string column) =>
        row.TextOrNull(column) is { } day ? DateOf(day) : null;

    public static T Name<T>(this DbDataReader row, string column)
        where T : struct, Enum => Names<T>.Of(row.Text(column));

    public static T? NameOrNull<T>(this DbDataReader row, string column)
        where T : struct, Enum => row.TextOrNull(column) is { } name ? Names<T>.Of(name) : null;

    /// <summary>A turn reads some hundred dates: digit by digit, and only what is no plain date by the library, which then says so.</summary>
    private static DateOnly DateOf(string text) =>
        text is [var a, var b, var c, var d, '-', var e, var f, '-', var g, var h]
        && int.Max(int.Max(int.Max(Digit(a), Digit(b)), int.Max(Digit(c), Digit(d))), int.Max(int.Max(Digit(e), Digit(f)), int.Max(Digit(g), Digit(h)))) <= 9
        && ((Digit(e) * 10) + Digit(f), (Digit(g) * 10) + Digit(h)) is (>= 1 and <= 12, >= 1 and <= 28) monthAndDay
        && (Digit(a) * 1000) + (Digit(b) * 100) + (Digit(c) * 10) + Digit(d) is > 0 and var year
            ? new DateOnly(year, monthAndDay.Item1, monthAndDay.Item2)
            : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Above nine for what is no digit.</summary>
    private static int Digit(char letter) => (ushort)(letter - '0');

    /// <summary>Names are looked up; <see cref="Enum.Parse{TEnum}(string)"/> compares with each and allows for blanks and numbers.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<string, T> Known = Enum.GetNames<T>().ToFrozenDictionary(name => name, Enum.Parse<T>, StringComparer.Ordinal);

        public static T Of(string name) => Known.TryGetValue(name, out var value) ? value : Enum.Parse<T>(name);
    }
}
