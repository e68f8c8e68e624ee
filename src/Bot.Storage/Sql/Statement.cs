using System.Data.Common;

namespace Bot.Storage.Sql;

/// <summary>One SQL statement with its values, so that a whole turn can be sent as one batch.</summary>
/// <param name="sql">Text in the common dialect; see <see cref="SqlDialect.Translate(string)"/>.</param>
internal sealed class Statement(string sql)
{
    private readonly List<KeyValuePair<string, SqlValue>> _values = [];

    public string Sql => sql;

    public IReadOnlyList<KeyValuePair<string, SqlValue>> Values => _values;

    /// <summary>Changing no row means that something seen has changed: the whole write is a conflict.</summary>
    public bool MustChangeARow { get; init; }

    /// <summary>Told of every row that it returns; again where the write is run again. Only for writes, whose statements travel together.</summary>
    public Action<DbDataReader>? OnRow { get; init; }

    public SqlValue this[string name]
    {
        get => _values.Find(pair => pair.Key == name).Value;
        set => _values.Add(new(name, value));
    }
}
