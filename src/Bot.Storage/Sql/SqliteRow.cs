using System.Collections;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using SQLitePCL;

namespace Bot.Storage.Sql;

/// <summary>The row at which a statement stands, as far as <see cref="RowReading"/> asks; where the columns are is looked up once.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement) : DbDataReader
{
    /// <summary>A key is no longer than this, in bytes.</summary>
    private const int Short = 40;

    private readonly Dictionary<string, int> _ordinals = OrdinalsOf(statement);

    /// <summary>Rows that follow one another mostly have the same school, class and day: the text read last in each column is given again.</summary>
    private readonly (byte[] Bytes, string Text)[] _last = new (byte[], string)[raw.sqlite3_column_count(statement)];

    /// <summary>Which column was asked for after each, and first.</summary>
    private readonly (string? Name, int Ordinal)[] _followers = new (string?, int)[raw.sqlite3_column_count(statement) + 1];

    private int _asked = -1;

    public override int FieldCount => raw.sqlite3_column_count(statement);

    public override int Depth => 0;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Every row is read in the same order by the same words: after a column comes the one that followed it last time, and only else is it looked up.</summary>
    public override int GetOrdinal(string name)
    {
        ref var follower = ref _followers[_asked + 1];
        if (!ReferenceEquals(follower.Name, name))
        {
            follower = (name, _ordinals.TryGetValue(name, out var ordinal) ? ordinal : throw new ArgumentException($"A row of SQLite has no column {name}: the statement must select it under that name.", nameof(name)));
        }

        return _asked = follower.Ordinal;
    }

    public override bool IsDBNull(int ordinal) => raw.sqlite3_column_type(statement, ordinal) == raw.SQLITE_NULL;

    /// <summary>Null reads as nought: only of a nought it is asked whether it is one.</summary>
    public override long GetInt64(int ordinal) => raw.sqlite3_column_int64(statement, ordinal) is var number && number == 0 && IsDBNull(ordinal) ? throw Null(ordinal) : number;

    /// <summary>Null reads as no bytes, as the empty text does.</summary>
    public override string GetString(int ordinal)
    {
        var bytes = raw.sqlite3_column_blob(statement, ordinal); // of a text its bytes as they are, of a number its digits
        if (bytes.IsEmpty)
        {
            return IsDBNull(ordinal) ? throw Null(ordinal) : "";
        }

        if (bytes.Length > Short)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        ref var last = ref _last[ordinal];
        if (last.Bytes is null || !bytes.SequenceEqual(last.Bytes))
        {
            last = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        }

        return last.Text;
    }

    public override string GetName(int ordinal) => raw.sqlite3_column_name(statement, ordinal).utf8_to_string();

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(byte[]) && !IsDBNull(ordinal)
        ? (T)(object)raw.sqlite3_column_blob(statement, ordinal).ToArray()
        : base.GetFieldValue<T>(ordinal);

    public override object GetValue(int ordinal) => raw.sqlite3_column_type(statement, ordinal) switch
    {
        raw.SQLITE_NULL => DBNull.Value,
        raw.SQLITE_INTEGER => GetInt64(ordinal),
        raw.SQLITE_TEXT => GetString(ordinal),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, ordinal).ToArray(),
        _ => throw NotRead(),
    };

    public override bool Read() => throw NotRead();

    public override bool NextResult() => throw NotRead();

    public override IEnumerator GetEnumerator() => throw NotRead();

    public override Type GetFieldType(int ordinal) => throw NotRead();

    public override string GetDataTypeName(int ordinal) => throw NotRead();

    public override int GetValues(object[] values) => throw NotRead();

    public override bool GetBoolean(int ordinal) => throw NotRead();

    public override byte GetByte(int ordinal) => throw NotRead();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw NotRead();

    public override char GetChar(int ordinal) => throw NotRead();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw NotRead();

    public override DateTime GetDateTime(int ordinal) => throw NotRead();

    public override decimal GetDecimal(int ordinal) => throw NotRead();

    public override double GetDouble(int ordinal) => throw NotRead();

    public override float GetFloat(int ordinal) => throw NotRead();

    public override Guid GetGuid(int ordinal) => throw NotRead();

    public override short GetInt16(int ordinal) => throw NotRead();

    public override int GetInt32(int ordinal) => throw NotRead();

    private static NotSupportedException NotRead([CallerMemberName] string what = "") =>
        new($"A row of SQLite is read by number, text, bytes and name of a column, not by {what}: read it through the row extensions of Bot.Storage.Sql, or add {what} to {nameof(SqliteRow)}.");

    private InvalidCastException Null(int ordinal) => new($"Column {GetName(ordinal)} of a row of SQLite is null where a value is read: read it as one that may be null, or let the statement select none.");

    private static Dictionary<string, int> OrdinalsOf(sqlite3_stmt statement)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var ordinal = raw.sqlite3_column_count(statement) - 1; ordinal >= 0; ordinal--)
        {
            ordinals[raw.sqlite3_column_name(statement, ordinal).utf8_to_string()] = ordinal;
        }

        return ordinals;
    }
}
