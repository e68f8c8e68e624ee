namespace Bot.Storage.Accounts;

internal static class AccountSql
{
    public const string Ensure = """
        insert into accounts (account, kind, school_id, settings, secrets, fence, lease_until)
        values (@account, @kind, @school, @settings, @secrets, 0, 0)
        on conflict (account) do update
           set kind = excluded.kind, school_id = excluded.school_id, settings = excluded.settings,
               secrets = coalesce(excluded.secrets, accounts.secrets)
        """;

    public const string List = """
        select account as id, kind, school_id, settings, secrets, not_before from accounts where kind <> 'lease' order by account
        """;

    /// <summary>
    /// One's own lease is renewed under the same fence, as long as nobody took it. Any other holder gets a new fence, also the same
    /// host after a restart: what the earlier process started must be recognised. A lease that ends later than any that is given comes from a clock that was put
    /// back since, and is over: the fence keeps its holder from doing harm.
    /// </summary>
    public const string Acquire = """
        update accounts
           set fence = case when host = @host and instance = @instance then fence else fence + 1 end,
               host = @host, instance = @instance, lease_until = {now} + @lease
         where account = @account and (host is null or lease_until not between {now} and {now} + 4 * @lease or (host = @host and instance = @instance))
        returning fence, not_before, broken_since
        """;

    /// <summary>The fence stays: it only ever rises.</summary>
    public const string Release = """
        update accounts set host = null, instance = null, lease_until = 0 where account = @account and fence = @fence
        """;

    public const string Read = "select content from account_values where account = @account and name = @name";

    public const string Write = """
        insert into account_values (account, name, content)
        select account, @name, @content from accounts where account = @account and fence = @fence
        on conflict (account, name) do update set content = excluded.content
        """;

    public const string Keep = """
        insert into account_values (account, name, content) values (@account, @name, @content)
        on conflict (account, name) do update set content = excluded.content
        """;

    public const string VoidLeases = "update accounts set host = null, instance = null, lease_until = 0 where host is not null";
}
