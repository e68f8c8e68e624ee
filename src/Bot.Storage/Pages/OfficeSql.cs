namespace Bot.Storage.Pages;

/// <summary>Each statement looks at one school, also where the same verb of the command line looks at all.</summary>
internal static class OfficeSql
{
    public const string Counts = """
        select (select count(*) from outbox where school_id = @school and finished_at is null) as waiting,
               (select count(*) from outbox where school_id = @school and state in ('dead', 'unknown', 'stale') and state = 'dead') as dead,
               (select count(*) from outbox where school_id = @school and state in ('dead', 'unknown', 'stale') and state = 'unknown') as unknown,
               (select count(*) from outbox where school_id = @school and state in ('dead', 'unknown', 'stale') and state = 'stale') as stale
        """;

    public const string Waiting = """
        select id, idem, account, chat, kind, state, attempts, error, due_at
          from outbox where school_id = @school and finished_at is null and id < @before order by id desc limit @limit
        """;

    public const string Failed = """
        select id, idem, account, chat, kind, state, attempts, error, due_at
          from outbox where school_id = @school and state in ('dead', 'unknown', 'stale') and state = @state and id < @before order by id desc limit @limit
        """;

    public const string Consents = """
        select guardian_id, way, given_at, withdrawn_at from consents where school_id = @school order by guardian_id, given_at, account, chat
        """;

    /// <summary>A lease belongs to machines: the database's own clock says whether it is over.</summary>
    public const string Holders = "select account, host from accounts where host is not null and lease_until > {now}";

    public const string Retry = """
        update outbox set state = 'ready', finished_at = null, attempts = 0, next_at = due_at, not_after = null
         where school_id = @school and id in {numbers @ids} and state in ('dead', 'unknown')
        returning id
        """;

    public const string Drop = """
        update outbox set state = 'dropped', finished_at = @at
         where school_id = @school and id in {numbers @ids} and state in ('ready', 'claimed', 'dead', 'unknown', 'stale')
        returning id
        """;
}
