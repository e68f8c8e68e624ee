namespace Bot.Storage.Leaves;

internal static class LeaveSql
{
    public const string Open = """
        insert into leaves (school_id, leave_id, pupil_id, class_id, from_date, to_date, session, state, kind, reason, words, asked_by, entered_by,
                            asked_at, decided_by, decided_at, question, letter, stand_in_at)
        values (@school, @id, @pupil, @class, @from, @to, @session, @state, @kind, @reason, @words, @asked_by, @entered_by,
                @asked_at, @decided_by, @decided_at, @question, @letter, @stand_in_at)
        on conflict (school_id, leave_id) do nothing
        """;

    public const string Move = """
        update leaves
           set to_date = @to, state = @state, kind = @kind, reason = @reason, decided_by = @decided_by, decided_at = @decided_at,
               question = @question, letter = @letter, stand_in_at = @stand_in_at
         where school_id = @school and leave_id = @id and state = @seen_state and to_date = @seen_to
           and coalesce(question, '') = @seen_question and coalesce(letter, '') = @seen_letter
        """;

    public const string ById = Columns + "where school_id = @school and leave_id = @id";

    public const string OfPupilSince = Columns + "where school_id = @school and pupil_id = @pupil and to_date >= @since order by from_date, asked_at, leave_id";

    public const string OfSpan = Columns + "where school_id = @school and to_date >= @from and from_date <= @to order by asked_at, leave_id";

    public const string Waiting = Columns + "where school_id = @school and stand_in_at is not null and stand_in_at <= @now order by stand_in_at, leave_id";

    public const string SchoolsWithWaiting = "select distinct school_id from leaves where stand_in_at is not null and stand_in_at <= @now";

    private const string Columns = """
        select school_id, leave_id, pupil_id, class_id, from_date, to_date, session, state, kind, reason, words, asked_by, entered_by,
               asked_at, decided_by, decided_at, question, letter, stand_in_at
          from leaves

        """;
}
