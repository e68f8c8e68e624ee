using Microsoft.Data.Sqlite;

namespace Bot.Floor;

/// <summary>One connection with prepared statements, WAL and <c>synchronous=full</c>, as the product has it.</summary>
internal sealed class SqliteLedger : ILedger
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand[] _arrival;
    private readonly SqliteCommand[] _turn;
    private readonly SqliteCommand _mark;

    public SqliteLedger(string connection)
    {
        _connection = new SqliteConnection(connection + ";Pooling=False");
        _connection.Open();
        using var pragmas = _connection.CreateCommand();
        pragmas.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on;";
        pragmas.ExecuteNonQuery();
        (_begin, _commit) = (Prepared("begin immediate"), Prepared("commit"));
        _arrival = [.. Rows.Arrival.Select(Prepared)];
        _turn = [.. Rows.Turn.Select(Prepared)];
        _mark = Prepared(Rows.Mark);
    }

    public ValueTask CommitAsync(IReadOnlyList<Entry> entries)
    {
        _begin.ExecuteNonQuery();
        foreach (var entry in entries)
        {
            foreach (var command in entry.IsTurn ? _turn : _arrival)
            {
                Run(command, entry, position: 0);
            }

            for (var position = 0; entry.IsTurn && position < Rows.Marks; position++)
            {
                Run(_mark, entry, position);
            }
        }

        _commit.ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // texts of this program
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in Rows.NamesIn(sql))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, Entry entry, int position)
    {
        foreach (SqliteParameter parameter in command.Parameters)
        {
            parameter.Value = Rows.ValueOf(parameter.ParameterName, entry, position);
        }

        command.ExecuteNonQuery();
    }
}
