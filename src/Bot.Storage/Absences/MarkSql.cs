namespace Bot.Storage.Absences;

internal static class MarkSql
{
    public const string Record = """
        insert into absence_marks (school_id, pupil_id, kind, since, value, reached_on, told_at, settled_at, settled_as)
        values (@school, @pupil, @kind, @since, @value, @reached_on, @told_at, null, null)
        on conflict (school_id, pupil_id, kind, since, value) do update
           set reached_on = excluded.reached_on, told_at = excluded.told_at, settled_at = null, settled_as = null
         where absence_marks.settled_at is not null
        """;

    public const string Settle = """
        update absence_marks set settled_at = @at, settled_as = @end
         where school_id = @school and pupil_id = @pupil and kind = @kind and since = @since and value = @value and settled_at is null
        """;

    public const string OfSchool = """
        select school_id, pupil_id, kind, since, value, reached_on, told_at, settled_at, settled_as from absence_marks
         where school_id = @school and reached_on >= @from
         order by reached_on, pupil_id, kind, value
        """;
}
