using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Storage.Inbox;
using Bot.Storage.Sql;
using Npgsql;

namespace Bot.Storage.Tests.Plans;

/// <summary>A nearly empty database would be read from end to end whatever indexes there are: so the planner is told that this is dear, and joining whole tables too, and what it then still reads whole has no index.</summary>
public sealed partial class PostgresPlanTests() : PlanContract(StorageProvider.Postgres)
{
    /// <summary>
    /// As the server counts a school's evening: everything is handled, nothing waits. Every index of what waits is then as good as empty and seems to be the cheapest way to one message, and the plan is kept
    /// until the next count: in the flood of the morning it read all that was handled since, 600 µs a message instead of 60.
    /// </summary>
    [Fact]
    public async Task One_message_is_found_by_its_key_also_where_nothing_waited_when_the_server_counted()
    {
        await using var connection = new NpgsqlConnection(Db.Options.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(
            connection,
            """
            insert into inbox (account, update_key, chat, school_id, content, is_group, sent_at, accepted_at, state, attempts, handled_at)
            select 'telegram', n::text, (n % 60)::text, 'S1', repeat('x', 120), 0, n, n, 'done', 0, n from generate_series(1, 5000) n;
            insert into conversations (account, chat, school_id, version, memory, fence, lease_until) select 'telegram', n::text, 'S1', 0, '{}', 0, 0 from generate_series(0, 59) n;
            analyze inbox; analyze conversations; set plan_cache_mode = force_generic_plan; set jit = off
            """);
        foreach (var sql in new[] { InboxSql.Handle, InboxSql.CountFailure, InboxSql.MoveOn, InboxSql.Await, InboxSql.AwaitClaimed, InboxSql.Read })
        {
            var scans = await ScansOfInboxAsync(connection, sql);
            scans.ShouldHaveSingleItem($"one look into the inbox: {sql}").ShouldSatisfyAllConditions(
                scan => scan.Kind.ShouldStartWith("Index", Case.Sensitive, sql),
                scan => scan.Condition.ShouldMatch("chat|update_key|sequence", sql));
        }
    }

    /// <summary>Planned without the values, as our connections ask for.</summary>
    private static async Task<IReadOnlyList<(string Kind, string Condition)>> ScansOfInboxAsync(NpgsqlConnection connection, string sql)
    {
        var names = Parameter().Matches(SqlDialect.Postgres.Translate(sql)).Select(found => found.Value).Distinct().ToList();
        var text = names.Select((name, index) => (name, index)).OrderByDescending(one => one.name.Length).Aggregate(SqlDialect.Postgres.Translate(sql), (words, one) => words.Replace(one.name, $"${one.index + 1}", StringComparison.Ordinal));
        await ExecuteAsync(connection, $"prepare look as {text}");
        await using var explain = new NpgsqlCommand($"explain (format json) execute look({string.Join(", ", names.Select(_ => "null"))})", connection);
        using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
        await ExecuteAsync(connection, "deallocate look");
        return [.. plan.RootElement.EnumerateArray().SelectMany(one => Nodes(one.GetProperty("Plan"))).Where(node => TextOf(node, "Relation Name") == "inbox" && TextOf(node, "Node Type") != "ModifyTable")
            .Select(node => (TextOf(node, "Node Type"), TextOf(node, "Index Cond")))];
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var inner) ? inner.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("@[a-z_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    private protected override async Task<IReadOnlyList<string>> ScansAsync(Statement statement)
    {
        await using var connection = new NpgsqlConnection(Db.Options.ConnectionString);
        await connection.OpenAsync();
        await using (var dear = new NpgsqlCommand("set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off", connection))
        {
            await dear.ExecuteNonQueryAsync();
        }

        var partial = new HashSet<string>(StringComparer.Ordinal);
        await using (var indexes = new NpgsqlCommand("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indpred is not null", connection))
        await using (var row = await indexes.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                partial.Add(row.GetString(0));
            }
        }

        var batched = PostgresCommands.Of(SqlDialect.Postgres, statement);
        await using var batch = new NpgsqlBatch(connection);
        batched.CommandText = $"explain (format json) {batched.CommandText}";
        batch.BatchCommands.Add(batched);
        using var plan = JsonDocument.Parse((string)(await batch.ExecuteScalarAsync())!);
        return [.. plan.RootElement.EnumerateArray().SelectMany(one => Scans(one.GetProperty("Plan"), partial))];
    }

    private static IEnumerable<string> Scans(JsonElement node, HashSet<string> partial)
    {
        var (kind, table) = (node.GetProperty("Node Type").GetString()!, TextOf(node, "Relation Name"));
        var isWhole = kind == "Seq Scan" || (kind.Contains("Index", StringComparison.Ordinal) && !node.TryGetProperty("Index Cond", out _) && !partial.Contains(TextOf(node, "Index Name")));
        if (isWhole && !Small.Contains(table))
        {
            yield return $"{kind} {table} {TextOf(node, "Index Name")}";
        }

        foreach (var scan in node.TryGetProperty("Plans", out var inner) ? inner.EnumerateArray().SelectMany(one => Scans(one, partial)) : [])
        {
            yield return scan;
        }
    }

    private static string TextOf(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
