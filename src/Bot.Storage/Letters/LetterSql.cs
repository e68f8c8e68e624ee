namespace Bot.Storage.Letters;

internal static class LetterSql
{
    public const string Record = """
        insert into letters (school_id, letter_key, letter_number, dated_on, taken_at, taken_by, cancelled_at, body)
        values (@school, @key, @number, @dated_on, @taken_at, @taken_by, null, @body)
        on conflict (school_id, letter_key) do nothing
        """;

    public const string Cancel = "update letters set cancelled_at = @at where school_id = @school and letter_key = @key and cancelled_at is null";

    public const string OfSchool = "select cancelled_at, body from letters where school_id = @school and cancelled_at is null order by taken_at, letter_key";
}
