namespace Bot.Storage.Outbox;

/// <summary>Queueing, and taking back what was queued. Sending stands in <see cref="SendingSql"/>.</summary>
internal static class OutboxSql
{
    public const string Queue = Into + """
        values (@idem, @school, @account, @chat, @kind, @priority, @body, @due_at, @not_after, @due_at, 'ready', 0, 0, 0, @created_at, @otherwise)
        """ + Again;

    /// <summary>Apart from <see cref="Queue"/>, because SQLite puts rows aside before it adds them to a table that they were looked up in.</summary>
    public const string QueueIfSent = Into + """
        select @idem, @school, @account, @chat, @kind, @priority, @body, @due_at, @not_after, @due_at, 'ready', 0, 0, 0, @created_at, @otherwise
         where exists (select 1 from outbox o
                        where o.idem = @only_if_sent and (o.state in ('sent', 'started', 'unknown') or o.maybe_sent = 1))
        """ + Again;

    private const string Into = """
        insert into outbox (idem, school_id, account, chat, kind, priority, body, due_at, not_after, next_at, state, attempts,
                            maybe_sent, fence, created_at, otherwise)

        """;

    private const string Again = """

        on conflict (idem) do update
           set school_id = excluded.school_id, account = excluded.account, chat = excluded.chat, kind = excluded.kind,
               priority = excluded.priority, body = excluded.body, due_at = excluded.due_at, not_after = excluded.not_after,
               next_at = excluded.next_at, state = 'ready', attempts = 0, fence = 0, error = null,
               created_at = excluded.created_at, started_at = null, finished_at = null,
               otherwise = excluded.otherwise
         where outbox.state = 'void'
        """;

    public const string Withdraw = """
        update outbox set state = 'void', finished_at = @at
         where idem >= @from and idem < @to and state in ('ready', 'claimed')
        """;

    public const string BringForward = """
        update outbox set due_at = @due_at, next_at = case when next_at = due_at then @due_at else next_at end
         where idem >= @from and idem < @to and state = 'ready' and due_at > @due_at
        """;

    /// <summary>What was written "later than now" waits for a time that was never meant.</summary>
    public const string BringBack = """
        update outbox set due_at = due_at - (created_at - @now), next_at = due_at - (created_at - @now), created_at = @now
         where finished_at is null and state = 'ready' and created_at > @latest
        returning id
        """;

    /// <summary>What failed and was put off until a time that the clock, as it goes now, comes to only much later.</summary>
    public const string TryNow = """
        update outbox set next_at = @now
         where finished_at is null and state = 'ready' and due_at <= @now and next_at >= @before
        returning id
        """;

    public const string EndPauses = "update chat_pauses set not_before = @now where not_before >= @before";

    public const string MoveChat = """
        update outbox set chat = @to where account = @account and chat = @from and finished_at is null and state = 'ready'
        """;

    /// <summary>For a chat that is unlinked: nothing that waits reaches it any more.</summary>
    public const string WithdrawOfAddress = """
        update outbox set state = 'void', finished_at = @at
         where account = @account and chat = @chat and finished_at is null and state in ('ready', 'claimed')
        """;

    public const string State = """
        select (select count(*) from outbox where finished_at is null) as waiting,
               (select count(*) from outbox where state in ('dead', 'unknown', 'stale') and state = 'dead') as dead,
               (select count(*) from outbox where state in ('dead', 'unknown', 'stale') and state = 'unknown') as unknown,
               (select count(*) from outbox where state in ('dead', 'unknown', 'stale') and state = 'stale') as stale,
               (select count(*) from outbox where maybe_sent = 1) as doubled,
               (select count(*) from outbox o
                 where o.awaits_delivery = 1 and o.finished_at < @unconfirmed_before
                   and not exists (select 1 from delivery_reports d where d.account = o.account and d.provider_id = o.provider_id)) as unconfirmed,
               (select min(due_at) from outbox where finished_at is null and due_at <= @now) as oldest_due,
               coalesce((select total from counters where name = 'outbox moved'), 0) as moved
        """;

    public const string List = """
        select id, idem, account, chat, kind, state, attempts, error, due_at
          from outbox where state in ('dead', 'unknown', 'stale') order by id desc limit @limit
        """;

    public const string Retry = """
        update outbox set state = 'ready', finished_at = null, attempts = 0, next_at = due_at, not_after = null
         where id in {numbers @ids} and state in ('dead', 'unknown')
        returning id
        """;

    public const string Drop = """
        update outbox set state = 'dropped', finished_at = @at
         where id in {numbers @ids} and state in ('ready', 'claimed', 'dead', 'unknown', 'stale')
        returning id
        """;

    public const string Purge = """
        delete from outbox
         where finished_at is not null and finished_at < @before and state in ('sent', 'void', 'stale', 'dropped')
        """;
}
