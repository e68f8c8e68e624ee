namespace Bot.Storage.Privacy;

/// <summary>What is kept about one pupil. Marks are of the newest revisions only: what was corrected away is shown to nobody.</summary>
internal static class DossierSql
{
    public const string Missed = """
        select m.pupil_id, m.class_id, m.date, m.session, m.kind, m.reason, q.reason as claimed,
               case when (r.confirmed_at is not null or (r.in_doubt = 0 and r.reported_at <= @settled))
                     and not (coalesce(q.state, '') = 'Answered' and coalesce(q.answer, 0) = 4) then 1 else 0 end as counts,
               case when q.state in ('Answered', 'Accepted') then 1 else 0 end as heard_of
          from roll_call_marks m
          join roll_calls r on r.school_id = m.school_id and r.class_id = m.class_id and r.date = m.date and r.session = m.session
                           and r.revision = m.revision and r.superseded = 0 and r.absent_count is not null
          left join questions q on q.school_id = m.school_id and q.pupil_id = m.pupil_id and q.date = m.date and q.session = m.session
         where m.school_id = @school and m.pupil_id = @pupil and m.mark = 'Absent'
         order by m.date, m.session
        """;

    public const string OtherMarks = """
        select m.class_id, m.date, m.session, m.mark, m.period
          from roll_call_marks m
          join roll_calls r on r.school_id = m.school_id and r.class_id = m.class_id and r.date = m.date and r.session = m.session
                           and r.revision = m.revision and r.superseded = 0
         where m.school_id = @school and m.pupil_id = @pupil and m.mark <> 'Absent'
         order by m.date, m.session, m.position
        """;

    /// <summary>A file about a child has the child's code at the end of its key.</summary>
    public const string Files = """
        select f.source, f.asked_at,
               (select m.ref from links l join memberships m on m.person_id = l.person_id and m.school_id = f.school_id and m.kind = 'Guardian'
                 where l.account = f.account and l.chat = f.chat
                   and exists (select 1 from guardianships g where g.school_id = m.school_id and g.guardian_id = m.ref and g.pupil_id = @pupil)
                 order by m.ref limit 1) as guardian_id
          from file_fetches f
         where f.school_id = @school and f.fetch_key like @ending escape '!' and f.state <> 'given up'
         order by f.asked_at, f.fetch_key
        """;

    public const string Consents = """
        select c.guardian_id, c.wording_version, c.given_at, c.withdrawn_at, c.way, c.recorded_by
          from consents c
          join guardianships g on g.school_id = c.school_id and g.guardian_id = c.guardian_id and g.pupil_id = @pupil
         where c.school_id = @school
         order by c.given_at, c.guardian_id
        """;

    public const string Languages = """
        select l.guardian_id, l.language
          from guardian_languages l
          join guardianships g on g.school_id = l.school_id and g.guardian_id = l.guardian_id and g.pupil_id = @pupil
         where l.school_id = @school
        """;

    public const string Openings = """
        select actor, at from audit where school_id = @school and subject = @pupil and action = @action order by at, audit_id
        """;
}
