using Bot.Storage.Privacy;
using Bot.Testing;

namespace Bot.Storage.Tests.Privacy;

/// <summary>Every table says how long it keeps what is a person's, and the nightly statements do it.</summary>
public sealed class RetentionPlanTests
{
    [Fact]
    public async Task Every_table_says_how_long_it_is_kept()
    {
        await using var database = await TemporaryDatabase.SqliteAsync(FakeClock.At("2026-11-23T06:00:00+07:00"));

        var tables = await DatabaseDump.TablesAsync(database);

        tables.Except(RetentionPlan.Tables.Keys).ShouldBeEmpty("add the table to RetentionPlan, and to ForgettingSql when it keeps words, names or codes of persons");
        RetentionPlan.Tables.Keys.Except(tables).ShouldBeEmpty("the table is gone");
    }

    [Fact]
    public void What_is_a_reason_or_minutes_is_forgotten_under_that_rule_and_nothing_else_is()
    {
        Named(Keeping.Reasons).Where(table => !ForgettingSql.OfReasons.Any(sql => Changes(sql, table))).ShouldBeEmpty();
        Named(Keeping.Minutes).Where(table => !ForgettingSql.OfMinutes.Any(sql => Changes(sql, table))).ShouldBeEmpty();
        Named(Keeping.Counts).Where(table => ForgettingSql.OfReasons.Concat(ForgettingSql.OfMinutes).Any(sql => Changes(sql, table))).ShouldBeEmpty("counts stay");
    }

    private static IEnumerable<string> Named(Keeping keeping) => RetentionPlan.Tables.Where(table => table.Value == keeping).Select(table => table.Key);

    private static bool Changes(string sql, string table) =>
        sql.StartsWith($"update {table} set", StringComparison.Ordinal) || sql.StartsWith($"delete from {table}\n", StringComparison.Ordinal);
}
