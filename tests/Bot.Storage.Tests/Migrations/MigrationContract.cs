using Bot.Storage.Migrations;
using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Migrations;

public abstract class MigrationContract(StorageProvider provider) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly IReadOnlyList<Migration> _all = Migration.All(SqlDialect.Of(provider));
    private TemporaryDatabase _database = null!;

    private Migrator Migrator => _database.Services.GetRequiredService<Migrator>();

    public async Task InitializeAsync() => _database = await TemporaryDatabase.EmptyAsync(provider, TimeProvider.System);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task An_empty_database_and_one_migrated_step_by_step_end_with_the_same_schema()
    {
        await using var stepwise = await TemporaryDatabase.EmptyAsync(provider, TimeProvider.System);
        var steps = stepwise.Services.GetRequiredService<Migrator>();
        for (var count = 1; count <= _all.Count; count++)
        {
            (await steps.MigrateAsync([.. _all.Take(count)], None)).ShouldBe(count);
        }

        await Migrator.MigrateAsync(None);
        (await Migrator.VersionAsync(None)).ShouldBe(_all.Count);
        var schema = await SchemaAsync(_database);
        schema.Count.ShouldBeGreaterThan(100);
        schema.ShouldBe(await SchemaAsync(stepwise));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await Migrator.MigrateAsync(None);
        (await Migrator.MigrateAsync(None)).ShouldBe(_all.Count);
    }

    [Fact]
    public async Task Hosts_that_start_together_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Migrator.MigrateAsync(None))));
        (await Migrator.VersionAsync(None)).ShouldBe(_all.Count);
    }

    [Fact]
    public async Task An_edited_migration_refuses_to_start()
    {
        await Migrator.MigrateAsync(None);
        await _database.RunAsync("update migrations set checksum = 'edited' where number = 2");
        (await Should.ThrowAsync<MigrationRefusedException>(Migrator.MigrateAsync(None))).Message.ShouldContain("0002");
    }

    [Fact]
    public async Task A_gap_in_the_journal_refuses_to_start()
    {
        await Migrator.MigrateAsync(None);
        await _database.RunAsync("delete from migrations where number = 3");
        (await Should.ThrowAsync<MigrationRefusedException>(Migrator.MigrateAsync(None))).Message.ShouldContain("0003");
    }

    [Fact]
    public async Task A_database_to_which_a_newer_program_added_is_served_by_the_older_one_too()
    {
        await Migrator.MigrateAsync([.. _all, Later("added")], None);
        (await Migrator.MigrateAsync(None)).ShouldBe(_all.Count + 1);
        (await Migrator.VersionAsync(None)).ShouldBe(_all.Count + 1);
    }

    [Fact]
    public async Task A_database_with_a_newer_migration_that_does_more_than_add_refuses_to_start()
    {
        await Migrator.MigrateAsync([.. _all, Later("split.breaking")], None);
        (await Should.ThrowAsync<MigrationRefusedException>(Migrator.MigrateAsync(None))).Message.ShouldContain("newer program");
    }

    private Migration Later(string name) =>
        new(_all.Count + 1, $"{_all.Count + 1:0000}_{name}.sql", "alter table roll_calls add column mood text; create table moods (school_id text not null primary key);", "later");

    [Fact]
    public async Task A_migration_that_fails_leaves_the_one_before()
    {
        var broken = new Migration(_all.Count + 1, "broken.sql", "create table half (a bigint); insert into nowhere values (1);", "x");
        await Should.ThrowAsync<System.Data.Common.DbException>(Migrator.MigrateAsync([.. _all, broken], None));
        (await Migrator.VersionAsync(None)).ShouldBe(_all.Count);
        (await SchemaAsync(_database)).ShouldNotContain(line => line.Contains("half", StringComparison.Ordinal));
    }

    private Task<IReadOnlyList<string>> SchemaAsync(TemporaryDatabase database) => database.QueryAsync<string>(provider == StorageProvider.Sqlite
        ? """
          select m.type || ' ' || m.name || ' ' || coalesce(c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk, m.sql, '') as line
            from sqlite_schema m left join pragma_table_info(m.name) c where m.name not like 'sqlite_%' order by line
          """
        : """
          select line from (
              select c.table_name || ' ' || c.column_name || ' ' || c.data_type || ' ' || c.is_nullable || ' ' || coalesce(c.collation_name, '') as line
                from information_schema.columns c where c.table_schema = 'public'
              union all select indexdef from pg_indexes where schemaname = 'public') schema order by line
          """);
}

public sealed class MigrationsOnSqlite() : MigrationContract(StorageProvider.Sqlite);

public sealed class MigrationsOnPostgres() : MigrationContract(StorageProvider.Postgres);
