namespace Bot.Storage.Calendar;

internal static class ChangeSql
{
    public const string Add = """
        insert into calendar_changes (school_id, change_id, kind, from_date, to_date, session, scopes, mode, reason, decision, decided_by, decided_at, never_held)
        values (@school, @id, @kind, @from, @to, @session, @scopes, @mode, @reason, @decision, @by, @at, 0)
        on conflict (school_id, change_id) do nothing
        """;

    /// <summary>Whatever is cached of the register is old from now on.</summary>
    public const string Renew = "update schools set version = version + 1 where school_id = @school";

    public const string Void = """
        update calendar_changes set never_held = 1, ended_by = @by, ended_at = @at
         where school_id = @school and change_id = @id and never_held = 0
        """;

    public const string Shorten = """
        update calendar_changes set to_date = @last, ended_by = @by, ended_at = @at
         where school_id = @school and change_id = @id and from_date <= @last and to_date > @last
        """;

    public const string Standing = Columns + "where school_id = @school and never_held = 0";

    public const string ById = Columns + "where school_id = @school and change_id = @id";

    private const string Columns = """
        select change_id, kind, from_date, to_date, session, scopes, mode, reason, decision, decided_by, decided_at, ended_by, ended_at from calendar_changes

        """;
}
