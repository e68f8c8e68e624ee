namespace Bot.Load;

/// <summary>
/// Ten school years of roll calls for every class of every school there is, with an absence each and the audit, as they stay for good; handled messages and sent answers go
/// after thirty days and are there for as long.
/// </summary>
internal static class Past
{
    /// <summary>Ten years of 175 days of two sessions.</summary>
    private const int Days = 1_750;
    private const int KeptDays = 25;

    private static readonly string[] Statements =
    [
        $"""
        with recursive days (n) as (select 1 union all select n + 1 from days where n < {Days})
        insert into roll_calls (school_id, class_id, date, session, revision, superseded, enrolled, absent_count, origin, author, reported_at, confirmed_at, in_doubt, source_message)
        select c.school_id, c.class_id, {Date}, s.session, 1, 0, 33, 1, 'Report', 'GL-CB04', 1500000000000, 1500000000000, 0, 'telegram/past'
          from classes c, days d, (select 'Morning' as session union all select 'Afternoon') s
        """,
        """
        insert into roll_call_marks (school_id, class_id, date, session, revision, position, mark, pupil_id, kind)
        select r.school_id, r.class_id, r.date, r.session, 1, 0, 'Absent', (select min(p.pupil_id) from pupils p where p.school_id = r.school_id and p.class_id = r.class_id), 'Excused'
          from roll_calls r
        """,
        """
        insert into audit (school_id, audit_id, at, actor, action, subject)
        select school_id, class_id || date || session, 1500000000000, 'staff:GL-CB04', 'roll-call.Report', class_id || ':' || date from roll_calls
        """,
        $"""
        with recursive days (n) as (select 1 union all select n + 1 from days where n < {KeptDays * 2})
        insert into inbox (account, update_key, chat, school_id, content, message_key, is_group, sent_at, accepted_at, state, attempts, handled_at)
        select l.account, 'past' || l.chat || '-' || cast(d.n as text), l.chat, '', '{Text}', '1', 0, 1500000000000, 1500000000000, 'done', 0, 1500000000000
          from links l, days d
        """,
        $"""
        with recursive days (n) as (select 1 union all select n + 1 from days where n < {KeptDays * 2})
        insert into outbox (idem, school_id, account, chat, kind, priority, body, due_at, next_at, state, attempts, maybe_sent, fence, created_at, started_at, finished_at)
        select 'past' || l.chat || '-' || cast(d.n as text), '', l.account, l.chat, 'Reply', 1, '{Body}',
               1500000000000, 1500000000000, 'sent', 0, 0, 1, 1500000000000, 1500000000000, 1500000000000
          from links l, days d
        """,
    ];

    private const string Text = """{"kind":"text","value":"7A đủ"}""";

    private const string Body = """{"text":"7A sáng: đủ 33. Đúng không ạ?","choices":[],"textNamesChoices":false,"contact":"Unchanged"}""";

    /// <summary>Ten school years before this one, a day for each number.</summary>
    private const string Date = "cast(2016 + d.n / 175 as text) || '-' || substr('0' || cast(1 + (d.n % 175) / 28 as text), -2) || '-' || substr('0' || cast(1 + (d.n % 175) % 28 as text), -2)";

    public static async Task WriteAsync(Site site)
    {
        foreach (var statement in Statements)
        {
            await site.RunAsync(site.IsSqlite ? statement : statement.Replace("substr('0' || ", "lpad(", StringComparison.Ordinal).Replace("as text), -2)", "as text), 2, '0')", StringComparison.Ordinal));
        }
    }
}
