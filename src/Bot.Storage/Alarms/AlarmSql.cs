namespace Bot.Storage.Alarms;

internal static class AlarmSql
{
    public const string Raise = """
        insert into alarms (school_id, alarm_id, pupil_id, class_id, kind, raised_at, raised_by_school, raised_by_kind, raised_by_ref,
                            step, next_step_at, acknowledged_by, acknowledged_at, outcome)
        values (@school, @id, @pupil, @class, @kind, @raised_at, @by_school, @by_kind, @by_ref,
                @step, @next_step_at, @acknowledged_by, @acknowledged_at, @outcome)
        on conflict (school_id, alarm_id) do nothing
        """;

    public const string Move = """
        update alarms
           set pupil_id = @pupil, class_id = @class, step = @step, next_step_at = @next_step_at, acknowledged_by = @acknowledged_by, acknowledged_at = @acknowledged_at,
               outcome = @outcome
         where school_id = @school and alarm_id = @id and step = @seen_step and coalesce(acknowledged_by, '') = @seen_acknowledged_by
           and outcome is null
        """;

    /// <summary>Unanswered: nobody took it, and everybody of the chain has had his turn.</summary>
    public const string State = """
        select count(*) as open,
               count(case when acknowledged_by is null and (next_step_at is null or step >= @chain_ended) then 1 end) as unanswered,
               min(case when acknowledged_by is null and (next_step_at is null or step >= @chain_ended) then raised_at end) as oldest_unanswered
          from alarms where outcome is null
        """;

    public const string ById = Columns + "where alarm_id = @id";

    public const string Open = Columns + "where school_id = @school and outcome is null order by raised_at, alarm_id";

    public const string Due = Columns + """
        where school_id = @school and outcome is null and acknowledged_by is null and next_step_at <= @now
         order by next_step_at, alarm_id
        """;

    public const string SchoolsWithDue = "select distinct school_id from alarms where outcome is null and acknowledged_by is null and next_step_at <= @now";

    private const string Columns = """
        select school_id, alarm_id, pupil_id, class_id, kind, raised_at, raised_by_school, raised_by_kind, raised_by_ref,
               step, next_step_at, acknowledged_by, acknowledged_at, outcome
          from alarms

        """;
}
