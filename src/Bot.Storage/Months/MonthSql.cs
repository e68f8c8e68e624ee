namespace Bot.Storage.Months;

internal static class MonthSql
{
    public const string Record = """
        insert into monthly_reports (school_id, month, class_id, enrolled, came, went, dropped_out, excused, unexcused, unstated, confirmed_by, confirmed_at)
        values (@school, @month, @class, @enrolled, @came, @went, @dropped_out, @excused, @unexcused, @unstated, @by, @at)
        on conflict (school_id, month, class_id) do update set
            enrolled = excluded.enrolled, came = excluded.came, went = excluded.went, dropped_out = excluded.dropped_out,
            excused = excluded.excused, unexcused = excluded.unexcused, unstated = excluded.unstated,
            confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
        """;

    public const string Withdraw = "delete from monthly_reports where school_id = @school and month = @month and class_id = @class and confirmed_at = @at";

    public const string OfMonth = """
        select school_id, month, class_id, enrolled, came, went, dropped_out, excused, unexcused, unstated, confirmed_by, confirmed_at
          from monthly_reports where school_id = @school and month = @month
        """;

    public const string Since = """
        select school_id, month, class_id, enrolled, came, went, dropped_out, excused, unexcused, unstated, confirmed_by, confirmed_at
          from monthly_reports where school_id = @school and month >= @month
         order by month, class_id
        """;
}
