namespace Bot.Storage.Inbox;

internal static class InboxSql
{
    /// <summary>The message's school is the one of the chat's first membership at the time of acceptance; empty for an unlinked chat.</summary>
    public const string Accept = """
        insert into inbox (account, update_key, chat, school_id, content, message_key, is_group, sent_at, accepted_at, state, attempts)
        select @account, @update_key, @chat,
               coalesce((select m.school_id from links l join memberships m on m.person_id = l.person_id
                          where l.account = @account and l.chat = @chat
                          order by m.made_at, m.school_id, m.kind, m.ref limit 1), ''),
               @content, @message_key, @is_group, @sent_at, @accepted_at, 'new', 0
         where true
        on conflict (account, update_key) do nothing
        """;

    /// <summary>Only after <see cref="Accept"/> stored something: the conversation waits from this message on, if it did not wait before.</summary>
    public const string Await = """
        insert into conversations (account, chat, school_id, version, memory, next_sequence, fence, lease_until, heard_at)
        select account, chat, school_id, 0, '{}', sequence, 0, 0, @heard_at
          from inbox where account = @account and update_key = @update_key
        on conflict (account, chat) do update
           set next_sequence = coalesce(conversations.next_sequence, excluded.next_sequence), school_id = excluded.school_id,
               heard_at = case when excluded.heard_at > coalesce(conversations.heard_at, 0) then excluded.heard_at else conversations.heard_at end
        """;

    /// <summary><see cref="Await"/>, and where the conversation was free it is claimed at once: @worker then names this claim and no other.</summary>
    public const string AwaitClaimed = """
        insert into conversations (account, chat, school_id, version, memory, next_sequence, fence, lease_until, worker, heard_at)
        select account, chat, school_id, 0, '{}', sequence, 1, {now} + @lease, @worker, @heard_at
          from inbox where account = @account and update_key = @update_key
        on conflict (account, chat) do update
           set next_sequence = coalesce(conversations.next_sequence, excluded.next_sequence), school_id = excluded.school_id,
               heard_at = case when excluded.heard_at > coalesce(conversations.heard_at, 0) then excluded.heard_at else conversations.heard_at end,
               worker = case when conversations.next_sequence is null and conversations.lease_until < {now} then excluded.worker else conversations.worker end,
               fence = case when conversations.next_sequence is null and conversations.lease_until < {now} then conversations.fence + 1 else conversations.fence end,
               lease_until = case when conversations.next_sequence is null and conversations.lease_until < {now} then excluded.lease_until else conversations.lease_until end
        returning school_id, fence, coalesce(worker, '') as worker
        """;

    /// <summary>Who writes can be reached again, also where the channel has no word for it.</summary>
    public const string Heard = "update links set can_be_reached = 1 where account = @account and chat = @chat and can_be_reached = 0";

    /// <summary>Whether <see cref="Claim"/> would find anything.</summary>
    public const string Waits = """
        select 1 as waits from conversations
         where next_sequence is not null and lease_until not between {now} and {now} + @longest
         limit 1
        """;

    /// <summary>
    /// Of every school its first waiting conversations, the schools in turn after @after. The window is wider than the limit, so that hosts
    /// that claim at the same moment pass each other by instead of going away empty-handed.
    /// </summary>
    /// <remarks>
    /// A lease that ends later than any that is ever given was given by a clock that has been put back since: it is over, or a conversation would rest for as long as
    /// the clock was wrong.
    /// </remarks>
    public const string Claim = """
        with recursive clock (now) as materialized (
            select {now}
        ), schools (school_id) as (
            select min(school_id) from conversations where next_sequence is not null
            union all
            select (select min(c.school_id) from conversations c where c.next_sequence is not null and c.school_id > s.school_id)
              from schools s where s.school_id is not null
        ), windows (school_id, last_sequence) as materialized (
            select s.school_id,
                   coalesce((select n.next_sequence from conversations n
                              where n.school_id = s.school_id and n.next_sequence is not null
                                and n.lease_until not between (select now from clock) and (select now + @longest from clock)
                              order by n.next_sequence limit 1 offset @window), 9223372036854775807)
              from schools s where s.school_id is not null
        ), free as (
            select c.account, c.chat, c.school_id,
                   row_number() over (partition by c.school_id order by c.next_sequence) as place
              from windows w
              join conversations c on c.school_id = w.school_id and c.next_sequence is not null
               and c.next_sequence <= w.last_sequence and c.lease_until not between (select now from clock) and (select now + @longest from clock)
        ), picked as (
            select c.account, c.chat
              from free f join conversations c on c.account = f.account and c.chat = f.chat
             where c.next_sequence is not null and c.lease_until not between (select now from clock) and (select now + @longest from clock)
             order by f.place, case when f.school_id > @after then 0 else 1 end, f.school_id
             limit @limit
             {skip locked c}
        )
        update conversations
           set fence = fence + 1, worker = @worker, lease_until = {now} + @lease
         where (account, chat) in (select account, chat from picked)
           and next_sequence is not null and lease_until not between {now} and {now} + @longest
        returning next_sequence, fence, school_id
        """;

    public const string Read = """
        select sequence, account, update_key, chat, school_id, content, message_key, is_group, sent_at, accepted_at, attempts
          from inbox where sequence in {numbers @sequences}
        """;

    /// <remarks>
    /// "|| ''" keeps PostgreSQL off the indexes of waiting messages: these are nearly empty whenever it counts, any of them then seems to be as cheap as the key, and in a flood they are not.
    /// </remarks>
    public const string Handle = """
        update inbox set state = 'done', handled_at = @at, error = null
         where account = @account and update_key = @update_key and state || '' = 'new'
        """;

    /// <summary>
    /// A statement of its own, after the conversation's row is locked: only then does it see a message that was accepted meanwhile.
    /// </summary>
    public const string MoveOn = """
        update conversations
           set next_sequence = (select min(i.sequence) from inbox i
                                 where i.account = @account and i.chat = @chat and i.state = 'new')
         where account = @account and chat = @chat
        """;

    /// <summary><see cref="MoveOn"/>, and where another message waits the conversation stays claimed, for that one: nobody need look for it.</summary>
    public const string MoveOnClaimed = """
        update conversations
           set next_sequence = n.sequence,
               fence = fence + case when n.sequence is null then 0 else 1 end,
               worker = case when n.sequence is null then null else @worker end,
               lease_until = case when n.sequence is null then 0 else {now} + @lease end
          from (select min(i.sequence) as sequence from inbox i
                 where i.account = @account and i.chat = @chat and i.state = 'new') n
         where account = @account and chat = @chat
        returning next_sequence, fence
        """;

    /// <summary>The conversation is nobody's, and is claimed again after its rest: the same column holds off both.</summary>
    public const string ReleaseLease = """
        update conversations set worker = null, lease_until = case when @rest > 0 then {now} + @rest else 0 end
         where account = @account and chat = @chat and fence = @fence
        """;

    public const string CountFailure = """
        update inbox
           set attempts = attempts + 1, error = @error,
               state = case when attempts + 1 >= @most then 'aside' else 'new' end,
               handled_at = case when attempts + 1 >= @most then @at else handled_at end
         where account = @account and update_key = @update_key and state || '' = 'new'
        returning state
        """;

    public const string State = """
        select (select count(*) from inbox where state = 'new') as waiting,
               (select count(*) from inbox where state = 'aside') as set_aside,
               (select min(accepted_at) from inbox where state = 'new') as oldest_waiting
        """;

    public const string List = """
        select sequence, account, chat, content, accepted_at, attempts, error from inbox where state = 'aside' order by sequence desc limit @limit
        """;

    public const string Retry = """
        update inbox set state = 'new', attempts = 0, error = null, handled_at = null
         where sequence in {numbers @ids} and state = 'aside'
        returning account, chat
        """;

    public const string Drop = """
        update inbox set state = 'done', handled_at = @at where sequence in {numbers @ids} and state = 'aside' returning sequence
        """;

    public const string Purge = "delete from inbox where handled_at is not null and handled_at < @before and state = 'done'";

    public const string VoidLeases = "update conversations set worker = null, lease_until = 0 where lease_until > 0";
}
