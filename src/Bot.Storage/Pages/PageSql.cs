namespace Bot.Storage.Pages;

internal static class PageSql
{
    public const string Offer = """
        insert into page_links (school_id, token_hash, staff_id, account, chat, made_at, expires_at)
        values (@school, @hash, @staff, @account, @chat, @made_at, @expires_at)
        """;

    public const string UseLink = """
        update page_links set used_at = @now where school_id = @school and token_hash = @hash and used_at is null and expires_at > @now
        """;

    public const string BeginOfLink = """
        insert into page_sessions (school_id, token_hash, staff_id, account, chat, begun_at, expires_at)
        select school_id, @session, staff_id, account, chat, @now, @expires_at from page_links where school_id = @school and token_hash = @hash
        """;

    public const string Begin = """
        insert into page_sessions (school_id, token_hash, staff_id, account, chat, begun_at, expires_at)
        values (@school, @hash, @staff, @account, @chat, @begun_at, @expires_at)
        """;

    /// <summary>Only while the chat is linked to the member: whoever unlinks a lost phone has signed it out.</summary>
    public const string Find = """
        select s.school_id, s.token_hash, s.staff_id, s.account, s.chat, s.begun_at, s.expires_at
          from page_sessions s
          join links l on l.account = s.account and l.chat = s.chat
          join memberships m on m.person_id = l.person_id and m.school_id = s.school_id and m.kind = 'Staff' and m.ref = s.staff_id
         where s.school_id = @school and s.token_hash = @hash and s.ended_at is null and s.expires_at > @now
        """;

    public const string End = "update page_sessions set ended_at = @now where school_id = @school and token_hash = @hash and ended_at is null";

    /// <summary>Linked anew, the chat must sign in anew.</summary>
    public const string EndOfChat = "update page_sessions set ended_at = @now where account = @account and chat = @chat and ended_at is null";

    public const string UseLinksOfChat = "update page_links set used_at = @now where account = @account and chat = @chat and used_at is null";

    public const string EndAll = "update page_sessions set ended_at = @now where school_id = @school and staff_id = @staff and ended_at is null";

    public const string UseAllLinks = "update page_links set used_at = @now where school_id = @school and staff_id = @staff and used_at is null";

    public const string PurgeLinks = "delete from page_links where expires_at <= @before";

    public const string PurgeSessions = "delete from page_sessions where expires_at <= @before";

    /// <summary>Counts and newest instants: each is read from an index of the school.</summary>
    public const string Pulse = """
        select (select count(*) || '.' || coalesce(sum(r.revision), 0) || '.' || coalesce(max(r.confirmed_at), 0) from roll_calls r where r.school_id = @school and r.date = @day and r.superseded = 0) || '-' ||
               (select count(*) || '.' || coalesce(max(q.answered_at), 0) from questions q where q.school_id = @school and q.date = @day) || '-' ||
               (select count(*) || '.' || coalesce(max(a.acknowledged_at), 0) from alarms a where a.school_id = @school and a.outcome is null) || '-' ||
               (select count(*) || '.' || coalesce(max(t.opened_at), 0) from tasks t where t.school_id = @school and t.state = 'Open') || '-' ||
               (select s.version from schools s where s.school_id = @school) as pulse
        """;

    /// <summary>A new revision has a higher number; a report counts from when it was confirmed or has stood long enough, as <see cref="Nudges.NudgeSql"/> has it.</summary>
    public const string StampsOfReports = """
        select r.date, 'r' || count(*) || '.' || sum(r.revision) || '.' ||
               sum(case when r.confirmed_at is not null then 100000 when r.in_doubt = 0 and r.reported_at <= @settled then 1 else 0 end) as stamp
          from roll_calls r where r.school_id = @school and r.date between @from and @to and r.superseded = 0
         group by r.date
        """;

    public const string StampsOfAnswers = """
        select q.date, 'q' || count(*) || '.' || sum(case q.state when 'Answered' then 1 when 'Accepted' then 100000 else 0 end) || '.' || sum(case when q.answer = 4 then 1 else 0 end) || '.' ||
               count(q.reason) || '.' || sum(coalesce(q.answered_at, 0)) as stamp
          from questions q where q.school_id = @school and q.date between @from and @to
         group by q.date
        """;

    /// <summary>Reasons are taken away once they are no longer kept; everything else of a mark changes with its revision.</summary>
    public const string StampsOfReasons = """
        select m.date, 'm' || count(m.reason) as stamp from roll_call_marks m where m.school_id = @school and m.date between @from and @to group by m.date
        """;

    public const string StampsOfRevisions = """
        select r.date, count(*) || '.' || sum(r.revision) as stamp
          from roll_calls r where r.school_id = @school and r.date between @from and @to and r.superseded = 0
         group by r.date
        """;
}
