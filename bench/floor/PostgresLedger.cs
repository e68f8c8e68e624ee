using Npgsql;

namespace Bot.Floor;

/// <summary>One of a few connections; a whole transaction is one round trip.</summary>
internal sealed class PostgresLedger : ILedger
{
    /// <summary>As many as the product has by default.</summary>
    public const int Count = 4;

    private readonly NpgsqlConnection _connection;

    public PostgresLedger(string connection)
    {
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 }.ConnectionString);
        _connection.Open();
    }

    public async ValueTask CommitAsync(IReadOnlyList<Entry> entries)
    {
        await using var batch = new NpgsqlBatch(_connection) { BatchCommands = { new NpgsqlBatchCommand("begin") } };

        // In one order in every transaction, so that none waits for another in a circle.
        foreach (var entry in entries.OrderBy(entry => entry.Teacher.Chat, StringComparer.Ordinal).ThenBy(entry => entry.IsTurn))
        {
            foreach (var sql in entry.IsTurn ? Rows.Turn : Rows.Arrival)
            {
                batch.BatchCommands.Add(Command(sql, entry, position: 0));
            }

            for (var position = 0; entry.IsTurn && position < Rows.Marks; position++)
            {
                batch.BatchCommands.Add(Command(Rows.Mark, entry, position));
            }
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        await batch.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static NpgsqlBatchCommand Command(string sql, Entry entry, int position)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var name in Rows.NamesIn(sql))
        {
            command.Parameters.Add(new NpgsqlParameter { ParameterName = name, Value = Rows.ValueOf(name, entry, position) });
        }

        return command;
    }
}
