using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Bot.Storage.Sql;

/// <summary>Statements as the driver of PostgreSQL takes them: values by their place, <c>$1</c>, <c>$2</c>, … Named values the driver would look for in the text again at each run.</summary>
internal static class PostgresCommands
{
    private static readonly ConcurrentDictionary<string, (string Text, string[] Names)> Placed = new(StringComparer.Ordinal);

    /// <summary>The statement as part of a batch, every value with its type.</summary>
    public static NpgsqlBatchCommand Of(SqlDialect dialect, Statement statement)
    {
        var (text, names) = Placed.GetOrAdd(dialect.Translate(statement), Place);
        var command = new NpgsqlBatchCommand(text);
        for (var index = 0; index < names.Length; index++)
        {
            var value = ValueOf(statement, names[index], index);
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeOf(value), Value = value.Value });
        }

        return command;
    }

    /// <summary>The values mostly stand in the order in which the text names them.</summary>
    private static SqlValue ValueOf(Statement statement, string name, int likely)
    {
        var values = statement.Values;
        if (likely < values.Count && values[likely].Key == name)
        {
            return values[likely].Value;
        }

        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"A value is missing: @{name}.");
    }

    /// <summary><c>@name</c> becomes <c>$n</c>, the same for every time it is named; not within a text in quotes.</summary>
    private static (string Text, string[] Names) Place(string sql)
    {
        var (text, names, isQuoted) = (new StringBuilder(sql.Length), new List<string>(), false);
        for (var at = 0; at < sql.Length; at++)
        {
            isQuoted ^= sql[at] == '\'';
            var end = at + 1;
            while (!isQuoted && sql[at] == '@' && end < sql.Length && (char.IsAsciiLetterOrDigit(sql[end]) || sql[end] == '_'))
            {
                end++;
            }

            if (isQuoted || sql[at] != '@' || end == at + 1)
            {
                text.Append(sql[at]);
                continue;
            }

            var name = sql[(at + 1)..end];
            var place = names.IndexOf(name);
            if (place < 0)
            {
                place = names.Count;
                names.Add(name);
            }

            text.Append(CultureInfo.InvariantCulture, $"${place + 1}");
            at = end - 1;
        }

        return (text.ToString(), [.. names]);
    }

    private static NpgsqlDbType TypeOf(SqlValue value) => value.Type switch
    {
        SqlType.Text => NpgsqlDbType.Text,
        SqlType.Bytes => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Bigint,
    };
}
