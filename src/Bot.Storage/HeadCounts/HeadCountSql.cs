namespace Bot.Storage.HeadCounts;

internal static class HeadCountSql
{
    public const string Ask = """
        insert into head_counts (school_id, class_id, date, session, counter, asked_at, counted, counted_at)
        values (@school, @class, @date, @session, @counter, @asked_at, null, null)
        on conflict (school_id, class_id, date, session) do nothing
        """;

    public const string Record = """
        update head_counts set counted = @counted, counted_at = @counted_at
         where school_id = @school and class_id = @class and date = @date and session = @session and counter = @counter
        """;

    public const string Since = """
        select school_id, class_id, date, session, counter, asked_at, counted, counted_at from head_counts
         where school_id = @school and date >= @since
         order by date, session, class_id
        """;
}
