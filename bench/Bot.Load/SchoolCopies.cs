using System.Data.Common;

namespace Bot.Load;

/// <summary>Further schools that are only stored: rows of one school under other ids.</summary>
internal static class SchoolCopies
{
    private static readonly string[] Tables = ["schools", "classes", "staff", "pupils", "guardians", "guardianships", "calendar_entries"];

    public static async Task MakeAsync(Site site, string school, int copies)
    {
        await using var connection = await site.OpenAsync();
        foreach (var table in Tables)
        {
            var columns = await ColumnsAsync(connection, table);
            var values = columns.Select(column => column == "school_id" ? "'C' || cast(100000 + numbers.n as text)" : column);
            await site.RunAsync($"""
                with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {copies})
                insert into {table} ({string.Join(", ", columns)})
                select {string.Join(", ", values)} from {table} t, numbers where t.school_id = '{school}'
                """);
        }
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of this file
        command.CommandText = $"select * from {table} where 1 = 0";
#pragma warning restore CA2100
        await using var none = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, none.FieldCount).Select(none.GetName)];
    }
}
