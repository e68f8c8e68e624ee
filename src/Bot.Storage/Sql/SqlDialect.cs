using System.Collections.Concurrent;

namespace Bot.Storage.Sql;

/// <summary>
/// Everything in which the two databases differ in words. SQL is written once, in what both understand, with these marks where they differ:
/// <c>{now}</c> the database's own clock in milliseconds, <c>{skip locked}</c> rows that others hold are passed over
/// (<c>{skip locked c}</c>, <c>{skip locked o}</c>: of the table c or o),
/// <c>in {numbers @x}</c> the numbers and <c>in {texts @x}</c> the texts in the JSON array @x, <c>{key}</c> the type of a text that is compared by bytes,
/// <c>{bytes}</c> the type of bytes.
/// </summary>
internal sealed class SqlDialect
{
    private readonly ConcurrentDictionary<string, string> _translated = new(StringComparer.Ordinal);
    private readonly string _now;
    private readonly string _skipLocked;
    private readonly ArrayWords _in;
    private readonly ArrayWords _notIn;
    private readonly ArrayWords _texts;
    private readonly string _key;
    private readonly string _bytes;

    private SqlDialect(string name, string now, string skipLocked, ArrayWords within, ArrayWords notIn, ArrayWords texts, string key, string bytes)
    {
        Name = name;
        _now = now;
        _skipLocked = skipLocked;
        _in = within;
        _notIn = notIn;
        _texts = texts;
        _key = key;
        _bytes = bytes;
    }

    /// <summary>One process writes, so no row is ever held by another; text compares by bytes anyway.</summary>
    public static SqlDialect Sqlite { get; } = new(
        "sqlite",
        "cast(unixepoch('subsec') * 1000 as integer)",
        "",
        new ArrayWords("in (select value from json_each(", "))"),
        new ArrayWords("not in (select value from json_each(", "))"),
        new ArrayWords("(select value from json_each(", "))"),
        "text",
        "blob");

    /// <summary><c>clock_timestamp()</c>, because <c>now()</c> stands still within a transaction, and leases must not.</summary>
    /// <remarks>
    /// Numbers are keys of rows, some dozens at most. As a subquery they are guessed to be a hundred, and a table of some thousand rows is then read from end to end to be joined with
    /// them; as an array they are ten, and found by their index.
    /// </remarks>
    public static SqlDialect Postgres { get; } = new(
        "postgres",
        "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
        "for update skip locked",
        new ArrayWords("= any(array(select cast(value as bigint) from json_array_elements_text(cast(", " as json))))"),
        new ArrayWords("<> all(array(select cast(value as bigint) from json_array_elements_text(cast(", " as json))))"),
        new ArrayWords("(select value from json_array_elements_text(cast(", " as json)))"),
        "text collate \"C\"",
        "bytea");

    /// <summary>As it stands in the names of migration files.</summary>
    public string Name { get; }

    public static SqlDialect Of(StorageProvider provider) => provider == StorageProvider.Sqlite ? Sqlite : Postgres;

    /// <summary>Told of every statement that is prepared, e.g. by a test that looks at plans; a kept command is prepared once.</summary>
    public Action<Statement>? Watch { get; set; }

    /// <summary>For one database of its own, with the same texts.</summary>
    public SqlDialect Copy() => (SqlDialect)MemberwiseClone();

    public string Translate(Statement statement)
    {
        Watch?.Invoke(statement);
        return Translate(statement.Sql);
    }

    /// <summary>The text as this database wants it; computed once per text.</summary>
    public string Translate(string sql) => _translated.GetOrAdd(sql, Compute);

    private string Compute(string sql)
    {
        var text = sql.Replace("{now}", _now, StringComparison.Ordinal)
            .Replace("{skip locked c}", _skipLocked.Replace("update", "update of c", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{skip locked o}", _skipLocked.Replace("update", "update of o", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("{skip locked}", _skipLocked, StringComparison.Ordinal)
            .Replace("{key}", _key, StringComparison.Ordinal)
            .Replace("{bytes}", _bytes, StringComparison.Ordinal);
        return Arrays(Arrays(Arrays(text, "not in {numbers ", _notIn), "in {numbers ", _in), "{texts ", _texts);
    }

    private static string Arrays(string text, string mark, ArrayWords words)
    {
        for (var start = text.IndexOf(mark, StringComparison.Ordinal); start >= 0; start = text.IndexOf(mark, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            var parameter = text[(start + mark.Length)..end];
            text = text[..start] + words.Before + parameter + words.After + text[(end + 1)..];
        }

        return text;
    }

    /// <summary>What stands before and behind the parameter with the array.</summary>
    private sealed record ArrayWords(string Before, string After);
}
