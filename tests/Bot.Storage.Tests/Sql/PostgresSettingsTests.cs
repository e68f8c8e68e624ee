using Bot.Testing;

namespace Bot.Storage.Tests.Sql;

/// <summary>What the server keeps to on the program's connections.</summary>
public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("jit", "off")]
    [InlineData("plan_cache_mode", "force_generic_plan")]
    [InlineData("idle_in_transaction_session_timeout", "10s")]
    public async Task Statements_are_neither_compiled_nor_planned_anew_and_idle_transactions_end(string setting, string value)
    {
        await using var db = await TemporaryDatabase.OnAsync(StorageProvider.Postgres, TimeProvider.System);
        (await db.QueryAsync<string>($"show {setting}")).ShouldBe([value]);
    }

    [Fact]
    public async Task What_the_connection_string_says_stays()
    {
        await using var db = await TemporaryDatabase.OnAsync(StorageProvider.Postgres, TimeProvider.System);
        var other = db.Options with { ConnectionString = db.Options.ConnectionString + ";Options=-c jit=on" };
        await using var same = TemporaryDatabase.On(other, TimeProvider.System);
        (await same.QueryAsync<string>("show jit")).ShouldBe(["on"]);
        (await same.QueryAsync<string>("show plan_cache_mode")).ShouldBe(["force_generic_plan"]);
    }
}
