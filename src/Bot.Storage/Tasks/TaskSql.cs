namespace Bot.Storage.Tasks;

internal static class TaskSql
{
    public const string Open = """
        insert into tasks (school_id, task_key, kind, owner, pupil_id, class_id, day, due_on, words, opened_at, state, closed_by, closed_at, outcome)
        values (@school, @key, @kind, @owner, @pupil, @class, @day, @due_on, @words, @opened_at, 'Open', null, null, null)
        on conflict (school_id, task_key) do nothing
        """;

    public const string Close = """
        update tasks
           set state = case when @cancelled = 1 then 'Cancelled' when due_on < @day then 'Late' else 'Done' end,
               closed_by = @by, closed_at = @at, outcome = @outcome
         where school_id = @school and task_key = @key and state = 'Open'
        """;

    public const string Reopen = """
        update tasks set state = 'Open', closed_by = null, closed_at = null, outcome = null
         where school_id = @school and task_key = @key and state <> 'Open' and closed_at = @closed_at
        """;

    public const string OpenOfSchool = Columns + "where school_id = @school and state = 'Open'";

    public const string OpenOfPupils = Columns + "where school_id = @school and pupil_id in {texts @pupils} and state = 'Open'";

    public const string OfKindSince = Columns + "where school_id = @school and kind = @kind and opened_at >= @since";

    public const string ByKeys = Columns + "where school_id = @school and task_key in {each @key}";

    private const string Columns = """
        select school_id, task_key, kind, owner, pupil_id, class_id, day, due_on, words, opened_at, state, closed_by, closed_at, outcome from tasks

        """;
}
