namespace Bot.Storage.Hamlets;

internal static class HamletSql
{
    public const string Ask = """
        insert into hamlet_asks (school_id, pupil_id, day, class_id, hamlet, lead, place, asked_at, answer, answered_at)
        values (@school, @pupil, @day, @class, @hamlet, @lead, @place, @asked_at, null, null)
        on conflict (school_id, pupil_id, day) do nothing
        """;

    public const string Answer = """
        update hamlet_asks set answer = @answer, answered_at = @answered_at where school_id = @school and pupil_id = @pupil and day = @day and lead = @lead
        """;

    public const string OfLeadSince = """
        select school_id, pupil_id, day, class_id, hamlet, lead, place, asked_at, answer, answered_at from hamlet_asks
         where school_id = @school and lead = @lead and day >= @since
         order by day, hamlet, place
        """;
}
