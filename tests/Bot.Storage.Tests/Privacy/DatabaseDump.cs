using Bot.Testing;

namespace Bot.Storage.Tests.Privacy;

/// <summary>Every value of every row, to look whether something is still there.</summary>
internal static class DatabaseDump
{
    public static Task<IReadOnlyList<string>> TablesAsync(TemporaryDatabase database) => database.QueryAsync<string>(
        database.Options.Provider == StorageProvider.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"
            : "select table_name from information_schema.tables where table_schema = current_schema() order by table_name");

    /// <summary>The rows that hold the word, as <c>table: column=value</c>.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(TemporaryDatabase database, params string[] words)
    {
        var found = new List<string>();
        foreach (var table in await TablesAsync(database))
        {
            foreach (IDictionary<string, object?> row in await database.QueryAsync<dynamic>($"select * from {table}"))
            {
                found.AddRange(row.Where(cell => cell.Value is string text && words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    .Select(cell => $"{table}: {cell.Key}={cell.Value}"));
            }
        }

        return found;
    }
}
