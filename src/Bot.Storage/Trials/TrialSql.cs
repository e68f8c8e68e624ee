namespace Bot.Storage.Trials;

internal static class TrialSql
{
    public const string Start = """
        insert into hold_out_seeds (school_id, seed, made_at) values (@school, @seed, @at) on conflict (school_id) do nothing
        """;

    public const string Record = """
        insert into hold_out_pupils (school_id, pupil_id, week, class_id, day, held_out) values (@school, @pupil, @week, @class, @day, @held_out)
        on conflict (school_id, pupil_id, week) do nothing
        """;

    public const string Seed = "select seed from hold_out_seeds where school_id = @school";

    public const string Pupils = """
        select school_id, pupil_id, week, class_id, day, held_out from hold_out_pupils
         where school_id = @school and day >= @from and day <= @to order by week, class_id, pupil_id
        """;
}
