using Bot.Storage.Migrations;
using Bot.Storage.Sql;

namespace Bot.Storage.Tests.Migrations;

public sealed class MigrationFileTests
{
    [Fact]
    public void Every_number_resolves_for_both_dialects_without_gaps()
    {
        var sqlite = Migration.All(SqlDialect.Sqlite).Select(migration => migration.Number).ToList();
        sqlite.ShouldBe(Enumerable.Range(1, sqlite.Count));
        Migration.All(SqlDialect.Postgres).Select(migration => migration.Number).ShouldBe(sqlite);
    }

    [Fact]
    public void A_file_belongs_to_both_dialects_or_to_the_one_it_names()
    {
        Migration.All(SqlDialect.Sqlite).ShouldAllBe(migration => !migration.File.Contains("postgres"));
        Migration.All(SqlDialect.Postgres).ShouldAllBe(migration => !migration.File.Contains("sqlite"));
    }
}
