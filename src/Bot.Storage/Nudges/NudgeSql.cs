namespace Bot.Storage.Nudges;

internal static class NudgeSql
{
    public const string Record = """
        insert into nudges (school_id, pupil_id, day, kind, cause, queued_at, answered_at, answered_by, answer)
        values (@school, @pupil, @day, @kind, @cause, @queued_at, @answered_at, @answered_by, @answer)
        on conflict (school_id, pupil_id, day) do nothing
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

    public const string OfPupilSince = Columns + "where school_id = @school and pupil_id = @pupil and day >= @since order by day";

    public const string OfSchoolSince = Columns + "where school_id = @school and day >= @since order by day, pupil_id";

    /// <summary>
    /// The year's missed sessions of every pupil: newest revisions only, found by the index of newest roll calls and the key of the marks. A report
    /// counts once somebody confirmed it, or once it stood for the grace time and its numbers agree; not while the family says that the child was there.
    /// </summary>
    public const string Missed = """
        select m.pupil_id, r.class_id, r.date, r.session, m.kind, m.reason, q.reason as claimed,
               case when (r.confirmed_at is not null or (r.in_doubt = 0 and r.reported_at <= @settled))
                     and not (coalesce(q.state, '') = 'Answered' and coalesce(q.answer, 0) = 4) then 1 else 0 end as counts,
               case when q.state in ('Answered', 'Accepted') then 1 else 0 end as heard_of
          from roll_calls r
          join roll_call_marks m on m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                and m.session = r.session and m.revision = r.revision and m.mark = 'Absent'
          left join questions q on q.school_id = m.school_id and q.pupil_id = m.pupil_id and q.date = m.date and q.session = m.session
         where r.school_id = @school and r.date >= @from and r.date <= @to and r.superseded = 0 and r.absent_count is not null
         order by r.date, r.class_id, r.session, m.position
        """;

    public const string Held = """
        select r.class_id, r.date, r.session,
               case when (r.confirmed_at is not null or (r.in_doubt = 0 and r.reported_at <= @settled))
                     and r.absent_count = (select count(*) from roll_call_marks m
                                            where m.school_id = r.school_id and m.class_id = r.class_id and m.date = r.date
                                              and m.session = r.session and m.revision = r.revision and m.mark = 'Absent') then 1 else 0 end as certain
          from roll_calls r
         where r.school_id = @school and r.date >= @from and r.date <= @to and r.superseded = 0 and r.absent_count is not null
        """;

    public const string AskedAbout = "select distinct pupil_id from questions where school_id = @school and date = @day";

    public const string WantFewer = "select guardian_id from paces where school_id = @school and fewer_since is not null";

    private const string Columns = """
        select school_id, pupil_id, day, kind, cause, queued_at, answered_at, answered_by, answer from nudges

        """;
}
