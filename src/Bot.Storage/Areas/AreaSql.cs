namespace Bot.Storage.Areas;

/// <summary>The only queries of the program that cross schools (design §5): counts by class, for superiors, and whether they changed. A school of which nobody wrote where it lies belongs to no area. No column of it names or describes a person.</summary>
internal static class AreaSql
{
    public const string Classes = """
        select s.school_id, s.name, s.commune, s.sessions as school_sessions, s.rules, c.class_id, c.grade, c.campus, c.sessions,
               (select count(*) from pupils p where p.school_id = c.school_id and p.class_id = c.class_id and p.left_at is null) as pupils,
               r.session, r.enrolled, r.absent_count
          from schools s
          join classes c on c.school_id = s.school_id and c.left_at is null
          left join roll_calls r on r.school_id = c.school_id and r.class_id = c.class_id and r.date = @day and r.superseded = 0 and r.absent_count is not null

        """ + Seen + """

         order by s.commune, s.name, s.school_id, c.position, r.session
        """;

    /// <summary>A new revision has a higher number, a new list of a school a higher version.</summary>
    public const string Pulse = """
        select count(*) || '.' || coalesce(sum(own.reports), 0) || '.' || coalesce(sum(own.revisions), 0) || '.' || coalesce(sum(own.version), 0) as pulse
          from (select s.version,
                       (select count(*) from roll_calls r where r.school_id = s.school_id and r.date = @day and r.superseded = 0) as reports,
                       (select sum(r.revision) from roll_calls r where r.school_id = s.school_id and r.date = @day and r.superseded = 0) as revisions
                  from schools s

        """ + Seen + ") own";

    private const string Seen = """
         where (s.province = @province and s.province <> '' and (@whole = 1 or (s.commune = @commune and s.commune <> ''))) or s.school_id = @school
        """;
}
