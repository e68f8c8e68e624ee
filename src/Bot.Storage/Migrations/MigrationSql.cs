namespace Bot.Storage.Migrations;

internal static class MigrationSql
{
    public const string CreateJournal = """
        create table if not exists migrations (
            number bigint not null primary key,
            file text not null,
            checksum text not null,
            applied_at bigint not null
        )
        """;

    public const string Journal = "select number, file, checksum from migrations order by number";

    public const string Append = "insert into migrations (number, file, checksum, applied_at) values (@number, @file, @checksum, @at)";

    /// <summary>PostgreSQL: one number that only migrating uses.</summary>
    public const string Lock = "select pg_advisory_lock(4801377)";

    public const string Unlock = "select pg_advisory_unlock(4801377)";

    /// <summary>SQLite: the transaction itself is the lock.</summary>
    public const string Nothing = "select 1";
}
