using Npgsql;
using NpgsqlTypes;

namespace Bot.Storage.Sql;

internal static class PostgresCommands
{
    /// <summary>The statement as part of a batch, every value with its type.</summary>
    public static NpgsqlBatchCommand Of(SqlDialect dialect, Statement statement)
    {
        var command = new NpgsqlBatchCommand(dialect.Translate(statement));
        foreach (var (name, value) in statement.Values)
        {
            command.Parameters.Add(new NpgsqlParameter(name, TypeOf(value)) { Value = value.Value });
        }

        return command;
    }

    private static NpgsqlDbType TypeOf(SqlValue value) => value.Type switch
    {
        SqlType.Text => NpgsqlDbType.Text,
        SqlType.Bytes => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Bigint,
    };
}
