using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Storage.Sql;

/// <summary>
/// A value as both databases store it: a text, a 64-bit number or bytes. Instants are milliseconds since 1970 in UTC, dates ISO text, booleans 0 or 1,
/// enums and ids their names.
/// </summary>
internal readonly record struct SqlValue
{
    private readonly object? _value;

    private SqlValue(object? value, SqlType type)
    {
        _value = value;
        Type = type;
    }

    /// <summary>Says the type also for null: PostgreSQL cannot guess it everywhere.</summary>
    public SqlType Type { get; }

    public object Value => _value ?? DBNull.Value;

    public static implicit operator SqlValue(string? value) => new(Storable(value), SqlType.Text);

    public static implicit operator SqlValue(long value) => new(value, SqlType.Number);

    public static implicit operator SqlValue(long? value) => new(value, SqlType.Number);

    public static implicit operator SqlValue(bool value) => new(value ? 1L : 0L, SqlType.Number);

    public static implicit operator SqlValue(DateTimeOffset value) => value.ToUnixTimeMilliseconds();

    public static implicit operator SqlValue(DateTimeOffset? value) => value?.ToUnixTimeMilliseconds();

    public static implicit operator SqlValue(DateOnly value) => Iso(value);

    public static implicit operator SqlValue(DateOnly? value) => value is { } date ? Iso(date) : (string?)null;

    public static implicit operator SqlValue(ReadOnlyMemory<byte> value) => new(value.ToArray(), SqlType.Bytes);

    public static implicit operator SqlValue(Enum value) => value.ToString();

    /// <summary>Several texts as one value, for <c>{texts @x}</c>.</summary>
    public static SqlValue Texts(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    /// <summary>PostgreSQL stores neither zero characters nor halves of surrogate pairs; a message may contain both.</summary>
    private static string? Storable(string? value) => value is null || (!value.Contains('\0', StringComparison.Ordinal) && HasNoSurrogate(value))
        ? value
        : string.Concat(value.EnumerateRunes().Select(rune => rune.Value == 0 ? Rune.ReplacementChar : rune));

    private static bool HasNoSurrogate(string value)
    {
        foreach (var letter in value)
        {
            if (char.IsSurrogate(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
