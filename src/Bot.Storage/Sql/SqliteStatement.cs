using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Storage.Sql;

/// <summary>
/// A prepared statement of SQLite, run through SQLite's own interface. The driver's commands look every parameter and every column up by name again at each run, and wrap
/// each run in objects: measured, that was most of the time that reading and writing took. Used by one thread at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int OnStack = 512;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly List<(string Name, int Place)> _places = [];
    private readonly int _parameters;
    private readonly bool _reads;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
        {
            throw new InvalidOperationException("One statement at a time.");
        }

        _parameters = raw.sqlite3_bind_parameter_count(_statement);
        _reads = raw.sqlite3_stmt_readonly(_statement) != 0;
        Row = new SqliteRow(_statement);
    }

    /// <summary>The row that <see cref="Next"/> came to.</summary>
    public SqliteRow Row { get; }

    /// <summary>Runs it to its end and tells of the rows that it returns; how many rows it changed, -1 where it only reads.</summary>
    public int Execute(Statement? values)
    {
        Begin(values);
        try
        {
            while (Next())
            {
                values?.OnRow?.Invoke(Row);
            }

            return _reads ? -1 : raw.sqlite3_changes(_database);
        }
        finally
        {
            End();
        }
    }

    /// <summary>Gives it its values; whoever begins ends, whatever happens in between.</summary>
    public void Begin(Statement? values)
    {
        raw.sqlite3_clear_bindings(_statement);
        var bound = 0;
        for (var index = 0; index < (values?.Values.Count ?? 0); index++)
        {
            var (name, value) = values!.Values[index];
            if (PlaceOf(index, name) is var place and > 0)
            {
                Bind(place, value.Value);
                bound++;
            }
        }

        if (bound < _parameters)
        {
            throw new InvalidOperationException($"A value is missing: {string.Join(", ", Enumerable.Range(1, _parameters).Select(place => raw.sqlite3_bind_parameter_name(_statement, place).utf8_to_string()))}.");
        }
    }

    /// <summary>False behind the last row.</summary>
    public bool Next()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    /// <summary>Locks nothing any more. What failed was said by <see cref="Next"/>.</summary>
    public void End() => raw.sqlite3_reset(_statement);

    public void Dispose()
    {
        Row.Dispose();
        _statement.Dispose();
    }

    /// <summary>They come in the same order every time; a name out of its place is looked for. Zero for a value that the text does not ask for.</summary>
    private int PlaceOf(int index, string name)
    {
        if (index < _places.Count && _places[index].Name == name)
        {
            return _places[index].Place;
        }

        var place = raw.sqlite3_bind_parameter_index(_statement, $"@{name}");
        if (index == _places.Count)
        {
            _places.Add((name, place));
        }

        return place;
    }

    private void Bind(int place, object value) => Check(value switch
    {
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        string text => BindText(place, text),
        byte[] bytes => bytes.Length == 0 ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, bytes),
        DBNull => raw.sqlite3_bind_null(_statement, place),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private int BindText(int place, string text)
    {
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(_statement, place, text); // an empty span would be null
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented is null ? stackalloc byte[OnStack] : rented;
        var code = raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return code;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
