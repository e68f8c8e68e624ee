using System.Globalization;

namespace Bot.Storage.Sql;

/// <summary>
/// A value as both databases store it: a text or a 64-bit number. Instants are milliseconds since 1970 in UTC, dates ISO text, booleans 0 or 1,
/// enums and ids their names.
/// </summary>
internal readonly record struct SqlValue
{
    private readonly object? _value;

    private SqlValue(object? value, bool isText)
    {
        _value = value;
        IsText = isText;
    }

    /// <summary>Says the type also for null: PostgreSQL cannot guess it everywhere.</summary>
    public bool IsText { get; }

    public object Value => _value ?? DBNull.Value;

    public static implicit operator SqlValue(string? value) => new(value, isText: true);

    public static implicit operator SqlValue(long value) => new(value, isText: false);

    public static implicit operator SqlValue(long? value) => new(value, isText: false);

    public static implicit operator SqlValue(bool value) => new(value ? 1L : 0L, isText: false);

    public static implicit operator SqlValue(DateTimeOffset value) => value.ToUnixTimeMilliseconds();

    public static implicit operator SqlValue(DateTimeOffset? value) => value?.ToUnixTimeMilliseconds();

    public static implicit operator SqlValue(DateOnly value) => Iso(value);

    public static implicit operator SqlValue(DateOnly? value) => value is { } date ? Iso(date) : (string?)null;

    public static implicit operator SqlValue(Enum value) => value.ToString();

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
