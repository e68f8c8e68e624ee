using Bot.Testing;

namespace Bot.Storage.Tests.Migrations;

/// <summary>
/// Every row of a school carries its <c>school_id</c>, first in every unique key, every index and every reference between such tables, so that PostgreSQL can be
/// sharded by school (Citus) without a redesign (design §5).
/// </summary>
public sealed class SchoolTablesTests : IAsyncLifetime
{
    /// <summary>What belongs to a chat, an account or the program, not to a school: found before the school is known. Under Citus these stay on the coordinator.</summary>
    private static readonly string[] Directory =
    [
        "migrations", "persons", "links", "invitations", "conversations", "inbox", "outbox", "accounts", "account_values", "account_months", "chat_pauses",
        "delivery_reports", "counters", "job_runs",
    ];

    /// <summary>Indexes, none of them unique, for what is looked up over all schools: by account, by person, by a key that is unique anyway, or by age.</summary>
    private static readonly string[] OverAll =
    [
        "alarms_by_id", "file_fetches_waiting", "file_fetches_given_up", "memberships_of_person", "nudge_messages_by_message", "page_links_by_expiry",
        "page_sessions_by_expiry",
    ];

    private TemporaryDatabase _db = null!;

    public async Task InitializeAsync() => _db = await TemporaryDatabase.PostgresAsync(TimeProvider.System);

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Fact]
    public async Task Every_table_of_a_school_has_the_school_first_in_every_key_and_index()
    {
        var indexes = await _db.QueryAsync<string>(
            """
            select t.relname || ' ' || i.relname || ' ' || a.attname || ' ' || x.indisunique
              from pg_index x
              join pg_class t on t.oid = x.indrelid
              join pg_class i on i.oid = x.indexrelid
              join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
             where t.relnamespace = 'public'::regnamespace
             order by 1
            """);
        var tables = await _db.QueryAsync<string>("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
        var ofSchools = indexes.Select(line => line.Split(' ')).Where(line => !Directory.Contains(line[0])).ToList();

        var others = ofSchools.Where(line => line[2] != "school_id").ToList();
        others.Where(line => line[3] == "true" || !OverAll.Contains(line[1])).Select(line => string.Join(' ', line)).ShouldBeEmpty();
        OverAll.Except(others.Select(line => line[1])).ShouldBeEmpty("named above and gone");
        tables.Except(Directory).Except(ofSchools.Select(line => line[0])).ShouldBeEmpty("tables without any key");
        Directory.Except(tables).ShouldBeEmpty("named above and gone");
        ofSchools.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task References_between_tables_of_a_school_go_by_the_school_too()
    {
        var references = await _db.QueryAsync<string>(
            """
            select c.conname || ' ' || a.attname
              from pg_constraint c
              join pg_class t on t.oid = c.conrelid
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
             where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and c.confrelid not in ('accounts'::regclass, 'persons'::regclass)
            """);
        references.ShouldNotBeEmpty();
        references.Where(line => !line.EndsWith(" school_id", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
