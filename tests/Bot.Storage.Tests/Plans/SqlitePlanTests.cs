using System.Text.RegularExpressions;
using Bot.Storage.RollCalls;
using Bot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Plans;

public sealed partial class SqlitePlanTests() : PlanContract(StorageProvider.Sqlite)
{
    [Fact]
    public async Task Roll_calls_of_a_span_are_found_by_their_days_and_not_sorted()
    {
        await using var connection = new SqliteConnection(Db.Options.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"explain query plan {SqlDialect.Sqlite.Translate(RollCallSql.NewestOfSpan)}";
        foreach (var name in new[] { "@school", "@from", "@to" })
        {
            explain.Parameters.AddWithValue(name, "");
        }

        var steps = new List<string>();
        await using var step = await explain.ExecuteReaderAsync();
        while (await step.ReadAsync())
        {
            steps.Add(step.GetString(3));
        }

        steps[0].ShouldContain("roll_calls_newest (school_id=? AND date>? AND date<?)");
        steps.ShouldNotContain(one => one.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private protected override async Task<IReadOnlyList<string>> ScansAsync(Statement statement)
    {
        await using var connection = new SqliteConnection(Db.Options.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        var tables = await NamesAsync(connection, "select name from sqlite_master where type = 'table'");
        var partial = await NamesAsync(connection, "select name from sqlite_master where type = 'index' and sql like '% where %'");
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"explain query plan {SqlDialect.Sqlite.Translate(statement.Sql)}";
        foreach (var (name, value) in statement.Values)
        {
            explain.Parameters.AddWithValue($"@{name}", value.Value);
        }

        var scans = new List<string>();
        await using var step = await explain.ExecuteReaderAsync();
        while (await step.ReadAsync())
        {
            var detail = step.GetString(3);
            if (Scan().Match(detail) is { Success: true } scan
                && TableOf(scan.Groups["name"].Value, statement.Sql) is var table && tables.Contains(table) && !Small.Contains(table) && !IsNamedThere(table, statement.Sql)
                && !partial.Contains(scan.Groups["index"].Value))
            {
                scans.Add(detail);
            }
        }

        return scans;
    }

    /// <summary>The table behind an alias.</summary>
    private static string TableOf(string name, string sql) =>
        Regex.Match(sql, $@"(?:from|join|into|update)\s+(\w+)\s+(?:as\s+)?{name}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) is { Success: true } named && named.Groups[1].Value != "set"
            ? named.Groups[1].Value
            : name;

    /// <summary>A "with" of the statement may carry the name of a table.</summary>
    private static bool IsNamedThere(string name, string sql) => Regex.IsMatch(sql, $@"\b{name}\s*(?:\([\w, ]+\)\s*)?as\s+(?:materialized\s+)?\(", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static async Task<HashSet<string>> NamesAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }

    [GeneratedRegex(@"^SCAN (?<name>\w+)(?: USING (?:COVERING )?INDEX (?<index>\w+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scan();
}
