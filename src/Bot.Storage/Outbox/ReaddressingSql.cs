namespace Bot.Storage.Outbox;

internal static class ReaddressingSql
{
    /// <summary>A row that may move: one whose send came back, or one that waits. Never one that may have arrived.</summary>
    private const string Movable = """

         where id = @id and account = @account and otherwise is not null and maybe_sent = 0
           and ((state in ('claimed', 'started') and fence = @fence) or (@waiting = 1 and state = 'ready'))
           and (@fence < 0 or exists (select 1 from accounts a where a.account = @account and a.fence = @fence))
        """;

    public const string Read = "select chat, otherwise from outbox" + Movable;

    /// <summary>
    /// An address that is still the same person's and can be reached, or a phone number that the register named: whether its account works.
    /// </summary>
    public const string Look = """
        select case when a.broken_since is null and coalesce(a.not_before, 0) <= @soon then 1 else 0 end as works
          from links l join accounts a on a.account = l.account
         where l.account = @to_account and l.chat = @to_chat and l.can_be_reached = 1
           and l.person_id = (select own.person_id from links own where own.account = @account and own.chat = @chat)
        union all
        select case when a.broken_since is null and coalesce(a.not_before, 0) <= @soon then 1 else 0 end as works
          from accounts a
         where a.account = @to_account and a.kind = @by_phone
        """;

    /// <summary>The same row under the same key goes to the other address: it is never at both.</summary>
    public const string Move = """
        update outbox
           set account = @to_account, chat = @to_chat, otherwise = @otherwise, moves = moves + 1, state = 'ready', attempts = 0, fence = 0,
               next_at = @now, started_at = null, error = @error
        """ + Movable;

    /// <summary>Rows that wait for a chat which is about to be unlinked.</summary>
    public const string OfChat = """
        select id from outbox
         where account = @account and chat = @chat and finished_at is null and state = 'ready' and otherwise is not null and maybe_sent = 0
         order by id
        """;

    /// <summary>Urgent rows behind an account, or behind a chat, that rests for long.</summary>
    public const string Stuck = """
        select o.id from outbox o
         where o.account = @account and o.state = 'ready' and o.priority in {numbers @urgent} and o.due_at <= @now
           and o.otherwise is not null and o.maybe_sent = 0
           and (o.otherwise not like @only_phone or exists (select 1 from accounts z where z.kind = @by_phone))
           and (@chats_only = 0 or exists (select 1 from chat_pauses p
                                            where p.account = o.account and p.chat = o.chat and p.not_before > @soon))
         order by o.priority, o.due_at, o.id
         limit 100
        """;

    public const string PurgePauses = "delete from chat_pauses where not_before < @before";
}
