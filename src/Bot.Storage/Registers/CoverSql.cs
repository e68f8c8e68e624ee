namespace Bot.Storage.Registers;

internal static class CoverSql
{
    public const string Add = """
        insert into covers (school_id, cover_id, who, for_staff, class_id, from_date, to_date, decided_by, decided_at)
        values (@school, @id, @who, @for, @class, @from, @to, @by, @at)
        on conflict (school_id, cover_id) do nothing
        """;

    public const string End = """
        update covers set to_date = @last, ended_by = @by, ended_at = @at
         where school_id = @school and cover_id = @id and (to_date is null or to_date > @last)
        """;

    public const string Standing = """
        select cover_id, who, for_staff, class_id, from_date, to_date, decided_by, decided_at from covers
         where school_id = @school and (to_date is null or to_date >= from_date) order by decided_at, cover_id
        """;
}
