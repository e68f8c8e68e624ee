namespace Bot.Storage.Questions;

internal static class QuestionSql
{
    public const string Open = """
        insert into questions (school_id, pupil_id, date, session, class_id, due_at, state, answered_by, answer, reason, kind, words, answered_at)
        values (@school, @pupil, @date, @session, @class, @due_at, @state, @answered_by, @answer, @reason, @kind, @words, @answered_at)
        on conflict (school_id, pupil_id, date, session) do update
           set class_id = excluded.class_id, due_at = excluded.due_at, state = excluded.state, answered_by = excluded.answered_by,
               answer = excluded.answer, reason = excluded.reason, kind = excluded.kind, words = excluded.words,
               answered_at = excluded.answered_at
         where questions.state = 'Withdrawn'
        """;

    public const string Move = """
        update questions
           set class_id = @class, due_at = @due_at, state = @state, answered_by = @answered_by, answer = @answer, reason = @reason,
               kind = @kind, words = @words, answered_at = @answered_at
         where school_id = @school and pupil_id = @pupil and date = @date and session = @session and state = @from
        """;

    public const string Withdraw = """
        update questions set state = 'Withdrawn'
         where school_id = @school and pupil_id = @pupil and date = @date and session = @session and state = 'Open'
        """;

    public const string OfPupilsSince = """
        select school_id, pupil_id, date, session, class_id, due_at, state, answered_by, answer, reason, kind, words, answered_at
          from questions where school_id = @school and pupil_id in {texts @pupils} and date >= @since
        """;
}
