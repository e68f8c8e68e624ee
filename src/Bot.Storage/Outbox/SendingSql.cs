namespace Bot.Storage.Outbox;

/// <summary>
/// Claim, start and mark. Each statement checks the account's lease itself: what a paused holder sends afterwards changes nothing.
/// </summary>
internal static class SendingSql
{
    private const string HoldsLease = """
        exists (select 1 from accounts a
                 where a.account = @account and a.fence = @fence and a.host is not null and a.lease_until >= {now})
        """;

    /// <summary>What an earlier holder claimed and never started was certainly not sent, nor was what this holder does not know it claimed.</summary>
    public const string TakeBackClaimed = $$"""
        update outbox set state = 'ready', fence = 0
         where account = @account and state in ('claimed', 'started') and state = 'claimed'
           and (fence < @fence or (fence = @fence and id not in {numbers @at_hand}))
           and {{HoldsLease}}
        returning id
        """;

    /// <summary>What an earlier holder started and never marked is ambiguous: once more where that is the lesser evil, else unknown.</summary>
    public const string TakeBackStarted = $$"""
        update outbox
           set state = case when maybe_sent = 0 and priority <= @most_repeated then 'ready' else 'unknown' end,
               finished_at = case when maybe_sent = 0 and priority <= @most_repeated then null else @now end,
               maybe_sent = case when priority <= @most_repeated then 1 else maybe_sent end,
               attempts = attempts + 1, fence = 0, error = 'started, never marked'
         where account = @account and state in ('claimed', 'started') and state = 'started' and fence < @fence
           and {{HoldsLease}}
        returning id
        """;

    public const string MarkStale = $$"""
        update outbox set state = 'stale', finished_at = @now
         where account = @account and state = 'ready' and not_after is not null and not_after < @now
           and {{HoldsLease}}
        returning id
        """;

    /// <summary>Due, and of a chat that neither pauses nor has anything under way. Asked of every waiting row until enough may go: so what is under way is gathered once.</summary>
    private const string IsDue = """
        o.account = @account and o.state = 'ready' and o.due_at <= @now and o.next_at <= @now
               and (@only_urgent = 0 or o.priority in {numbers @urgent})
               and o.chat not in (select p.chat from chat_pauses p where p.account = @account and p.not_before > @now)
               and o.chat not in (select h.chat from outbox h where h.account = @account and h.state in ('claimed', 'started'))
        """;

    /// <summary>The first unsent of a chat: one look into the chat's index, however many wait there ("|| ''" keeps PostgreSQL from walking what is ready of all chats instead).</summary>
    private const string FirstOfChat = """
        (select b.id from outbox b
                 where b.account = @account and b.chat = {chat} and b.finished_at is null and b.state || '' = 'ready' and b.due_at <= @now
                   and (@only_urgent = 0 or b.priority in {numbers @urgent})
                 order by b.priority, b.due_at, b.id limit 1)
        """;

    private static readonly string FirstOfItsChat = FirstOfChat.Replace("{chat}", "o.chat", StringComparison.Ordinal);

    private static readonly string FirstOfThatChat = FirstOfChat.Replace("{chat}", "c.chat", StringComparison.Ordinal);

    /// <summary>
    /// The most urgent first; of what is equally urgent the first of every school, beginning behind the school that was served last (<see cref="SchoolTurns"/>),
    /// then the oldest, whosever they are.
    /// </summary>
    /// <remarks>
    /// Of what is due so much is looked at that it mostly suffices (@window). Where thousands wait in some dozen chats it does not, and looking on would ask of each of them whether another comes
    /// first: then the chats are walked and not what waits in them.
    /// </remarks>
    private static readonly string Picked = $$"""
        with recursive schools (school_id) as (
            select min(school_id) from outbox where account = @account and state = 'ready'
            union all
            select (select min(o.school_id) from outbox o where o.account = @account and o.state = 'ready' and o.school_id > s.school_id)
              from schools s where s.school_id is not null
        ), firsts (id) as materialized (
            select (select o.id from outbox o where o.school_id = s.school_id and {{IsDue}} and o.id = {{FirstOfItsChat}} order by o.priority, o.due_at, o.id limit 1)
              from schools s where s.school_id is not null
        ), due (id) as materialized (
            select o.id from outbox o where {{IsDue}} order by o.priority, o.due_at, o.id limit @window
        ), near (id) as materialized (
            select o.id from due d join outbox o on o.id = d.id where o.id = {{FirstOfItsChat}}
        ), chats (chat) as (
            select min(chat) from outbox
             where account = @account and finished_at is null and (select count(*) from due) >= @window and (select count(*) from near) < @limit
            union all
            select (select min(o.chat) from outbox o where o.account = @account and o.finished_at is null and o.chat > c.chat)
              from chats c where c.chat is not null
        ), far (id) as materialized (
            select o.id from chats c join outbox o on o.id = {{FirstOfThatChat}} where c.chat is not null and {{IsDue}}
        ), oldest (id) as materialized (
            select o.id from outbox o where o.id in (select n.id from near n union select f.id from far f) order by o.priority, o.due_at, o.id limit @limit
        ), candidates (id, is_first) as (
            select id, 1 from firsts where id is not null
            union all
            select id, 0 from oldest where id not in (select f.id from firsts f where f.id is not null)
        ), picked as (
            select o.id from candidates c join outbox o on o.id = c.id
             where o.state = 'ready'
             order by o.priority, c.is_first desc,
                      case when c.is_first = 0 then 0 when o.school_id > case o.priority {{SchoolTurns.ServedLast}} end then 0 else 1 end,
                      case when c.is_first = 0 then '' else o.school_id end,
                      o.due_at, o.id
             limit @limit
             {skip locked o}
        )

        """;

    /// <summary>What <see cref="Claim"/> would claim, found without writing.</summary>
    public static readonly string Find = Picked + "select id from picked";

    public static readonly string Claim = Picked + ClaimOf("select id from picked");

    /// <summary>Of what was found (@ids) what may still go.</summary>
    public static readonly string ClaimFound = ClaimOf($"select o.id from outbox o where o.id in {{numbers @ids}} and {IsDue}");

    private static string ClaimOf(string ids) => $$"""
        update outbox set state = 'claimed', fence = @fence
         where id in ({{ids}}) and state = 'ready'
           and {{HoldsLease}}
        returning id, idem, school_id, account, chat, kind, priority, body, due_at, not_after, attempts, maybe_sent, otherwise,
                  (select c.heard_at from conversations c where c.account = outbox.account and c.chat = outbox.chat) as heard_at
        """;

    public const string Start = $$"""
        update outbox set state = 'started', started_at = @now
         where id in {numbers @ids} and account = @account and state = 'claimed' and fence = @fence
           and {{HoldsLease}}
        returning id
        """;

    public const string MarkSent = """
        update outbox
           set state = 'sent', provider_id = @provider_id, error = null, finished_at = @now,
               delivered_at = (select d.delivered_at from delivery_reports d where d.account = @account and d.provider_id = @provider_id),
               awaits_delivery = case when @awaits_delivery = 0
                                        or exists (select 1 from delivery_reports d where d.account = @account and d.provider_id = @provider_id)
                                      then 0 else 1 end
        """ + Held;

    public const string MarkLater = """
        update outbox set state = 'ready', next_at = @at, error = @error, fence = 0, attempts = attempts + @counted
        """ + Held;

    /// <summary>Before the row itself is marked: nothing goes to its chat until then, not even what is more urgent.</summary>
    public const string PauseChat = """
        insert into chat_pauses (account, chat, not_before, reason)
        select o.account, o.chat, @at, @error from outbox o
         where o.id = @id and o.account = @account and o.fence = @fence and o.state in ('claimed', 'started')
        on conflict (account, chat) do update set not_before = excluded.not_before, reason = excluded.reason
         where excluded.not_before > chat_pauses.not_before
        """;

    /// <summary>Messages that left, in a month of school time.</summary>
    public const string CountInMonth = """
        insert into account_months (account, month, sent) values (@account, @month, @by)
        on conflict (account, month) do update set sent = account_months.sent + excluded.sent
        """;

    public const string MarkAmbiguous = """
        update outbox
           set state = case when maybe_sent = 0 and priority <= @most_repeated then 'ready' else 'unknown' end,
               finished_at = case when maybe_sent = 0 and priority <= @most_repeated then null else @now end,
               maybe_sent = case when priority <= @most_repeated then 1 else maybe_sent end,
               attempts = attempts + 1, fence = 0, error = @error
        """ + Held;

    public const string MarkDead = "update outbox set state = 'dead', error = @error, attempts = attempts + 1, finished_at = @now" + Held;

    /// <summary>The chat of a row that this holder sends, before the row is marked or moves on.</summary>
    public const string MarkUnreachable = """
        update links set can_be_reached = 0
         where (account, chat) in (select o.account, o.chat from outbox o
                                    where o.id = @id and o.account = @account and o.state in ('claimed', 'started') and o.fence = @fence)
        """;

    /// <summary>
    /// The fence alone counts here: the send has happened, and as long as nobody took the account over, what came of it is to be written.
    /// </summary>
    private const string Held = """

         where id = @id and account = @account and state in ('claimed', 'started') and fence = @fence
           and exists (select 1 from accounts a where a.account = @account and a.fence = @fence)
        """;
}
