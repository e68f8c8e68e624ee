namespace Bot.Storage.Nudges;

internal static class NudgeSql
{
    public const string Record = """
        insert into nudges (school_id, pupil_id, day, kind, cause, queued_at, answered_at, answered_by, answer)
        values (@school, @pupil, @day, @kind, @cause, @queued_at, @answered_at, @answered_by, @answer)
        on conflict (school_id, pupil_id, day) do nothing
        """;

    public const string RecordMessage = """
        insert into nudge_messages (school_id, pupil_id, day, message) values (@school, @pupil, @day, @message)
        """;

    /// <summary>Before finished messages are deleted: what none of them said is remembered as not said.</summary>
    public const string SettleUnsent = $"""
        update nudges set unsent = 1
         where unsent = 0
           and exists (select 1 from nudge_messages m join outbox o on o.idem = m.message
                        where m.school_id = nudges.school_id and m.pupil_id = nudges.pupil_id and m.day = nudges.day
                          and o.finished_at < @before)
           and not exists (select 1 from nudge_messages m left join outbox o on o.idem = m.message
                            where m.school_id = nudges.school_id and m.pupil_id = nudges.pupil_id and m.day = nudges.day
                              and {MayHaveLeft})
        """;

    public const string Answer = """
        update nudges set answered_at = @at, answered_by = @by, answer = @answer
         where school_id = @school and pupil_id = @pupil and answered_at is null
        """;

    public const string SetPace = """
        insert into paces (school_id, guardian_id, fewer_since) values (@school, @guardian, @fewer_since)
        on conflict (school_id, guardian_id) do update
           set fewer_since = case when excluded.fewer_since is null then null else coalesce(paces.fewer_since, excluded.fewer_since) end
        """;

    public const string OfPupilSince = Columns + "where n.school_id = @school and n.pupil_id = @pupil and n.day >= @since order by n.day";

    public const string OfSchoolBetween = Columns + "where n.school_id = @school and n.day >= @since and n.day <= @to order by n.day, n.pupil_id";

    /// <summary>
    /// The year's missed sessions of every pupil: newest revisions only, found by the index of newest roll calls and the key of the marks. A report
    /// counts once somebody confirmed it, or once it stood for the grace time and its numbers agree; not while the family says that the child was there.
    /// </summary>
    public const string Missed = MissedColumns + """
          from roll_calls r
          join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                and m.session = r.session and m.revision = r.revision and m.mark = 'Absent'
        """ + MissedEnd;

    /// <summary>
    /// The same of some pupils, wherever they were in class then: found by their marks. "+ 0" keeps SQLite from walking the index of newest roll calls of the whole school
    /// instead, which it takes for the shorter way where it has never counted: 300 ms for one pupil of sixty classes.
    /// </summary>
    public const string MissedByPupils = MissedColumns + """
          from roll_call_marks m
          join roll_calls r on r.school_id = m.school_id and r.class_id = m.class_id and r.date = m.date and r.session = m.session and r.revision = m.revision
        """ + MissedJoin + """

         where m.school_id = @school and m.pupil_id in {texts @pupils} and m.date >= @from and m.date <= @to and m.mark = 'Absent'
           and r.superseded + 0 = 0 and r.absent_count is not null
         order by r.date, r.class_id, r.session, m.position
        """;

    public const string Held = HeldColumns + """
         where r.school_id = @school and r.date >= @from and r.date <= @to and r.superseded = 0 and r.absent_count is not null
        """;

    /// <summary>The same of some classes: found by the key of the roll calls.</summary>
    public const string HeldInClasses = HeldColumns + """
         where r.school_id = @school and r.class_id in {texts @classes} and r.date >= @from and r.date <= @to and r.superseded = 0 and r.absent_count is not null
        """;

    /// <summary>Of every class its first day of lessons in the span, each found by the key of the roll calls: a year of sixty classes has 20,000 of them ("cross" keeps SQLite from walking all). Boarders' rolls are no lessons.</summary>
    public const string FirstHeld = HeldFields + """
          from classes c cross join roll_calls r
         where c.school_id = @school and r.school_id = c.school_id and r.class_id = c.class_id and r.superseded = 0 and r.absent_count is not null
           and r.date = (select min(f.date) from roll_calls f
                          where f.school_id = c.school_id and f.class_id = c.class_id and f.date >= @from and f.date <= @to
                            and f.superseded = 0 and f.absent_count is not null and f.session in ('Morning', 'Afternoon'))
        """;

    public const string AskedAbout = "select distinct pupil_id from questions where school_id = @school and date = @day";

    public const string WantFewer = "select guardian_id from paces where school_id = @school and fewer_since is not null";

    /// <summary>Sent, perhaps sent, or still to be sent in time; a row that is gone was sent, or <see cref="SettleUnsent"/> knew.</summary>
    private const string MayHaveLeft = """
        (o.idem is null or o.state in ('sent', 'started', 'unknown') or o.maybe_sent = 1
         or (o.finished_at is null and (o.not_after is null or o.not_after >= @now)))
        """;

    private const string MissedColumns = """
        select m.pupil_id, r.class_id, r.date, r.session, m.kind, m.reason, q.reason as claimed,
               case when (r.confirmed_at is not null or (r.in_doubt = 0 and r.reported_at <= @settled))
                     and not (coalesce(q.state, '') = 'Answered' and coalesce(q.answer, 0) = 4) then 1 else 0 end as counts,
               case when q.state in ('Answered', 'Accepted') then 1 else 0 end as heard_of

        """;

    private const string MissedJoin = """

          left join questions q on q.school_id = m.school_id and q.pupil_id = m.pupil_id and q.date = m.date and q.session = m.session
        """;

    private const string MissedEnd = MissedJoin + """

         where r.school_id = @school and r.date >= @from and r.date <= @to and r.superseded = 0 and r.absent_count is not null
         order by r.date, r.class_id, r.session, m.position
        """;

    private const string HeldColumns = HeldFields + """
          from roll_calls r

        """;

    private const string HeldFields = """
        select r.class_id, r.date, r.session, r.enrolled, r.absent_count,
               case when (r.confirmed_at is not null or (r.in_doubt = 0 and r.reported_at <= @settled))
                     and r.absent_count = (select count(*) from roll_call_marks m
                                            where m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                              and m.session = r.session and m.revision = r.revision and m.mark = 'Absent') then 1 else 0 end as certain

        """;

    private const string Columns = $"""
        select n.school_id, n.pupil_id, n.day, n.kind, n.cause, n.queued_at, n.answered_at, n.answered_by, n.answer,
               case when n.unsent = 1
                      or (exists (select 1 from nudge_messages m where m.school_id = n.school_id and m.pupil_id = n.pupil_id and m.day = n.day)
                          and not exists (select 1 from nudge_messages m left join outbox o on o.idem = m.message
                                           where m.school_id = n.school_id and m.pupil_id = n.pupil_id and m.day = n.day
                                             and {MayHaveLeft}))
                    then 1 else 0 end as unsent
          from nudges n

        """;
}
