using System.Text.Json;
using Bot.Storage.Sql;
using Npgsql;

namespace Bot.Storage.Tests.Plans;

/// <summary>A nearly empty database would be read from end to end whatever indexes there are: so the planner is told that this is dear, and joining whole tables too, and what it then still reads whole has no index.</summary>
public sealed class PostgresPlanTests() : PlanContract(StorageProvider.Postgres)
{
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
