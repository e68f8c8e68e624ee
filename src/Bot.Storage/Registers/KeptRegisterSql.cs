namespace Bot.Storage.Registers;

internal static class KeptRegisterSql
{
    public const string Keep = """
        insert into kept_registers (school_id, replaced_at, year_from, year_to, image) values (@school, @at, @from, @to, @image)
        on conflict (school_id) do update
           set replaced_at = excluded.replaced_at, year_from = excluded.year_from, year_to = excluded.year_to, image = excluded.image
        """;

    public const string Find = "select replaced_at, year_from, year_to, image from kept_registers where school_id = @school";

    public const string Drop = "delete from kept_registers where school_id = @school";

    public const string KeepList = """
        insert into kept_lists (school_id, replaced_at, image) values (@school, @at, @image)
        on conflict (school_id) do update set replaced_at = excluded.replaced_at, image = excluded.image
        """;

    public const string FindList = "select replaced_at, image from kept_lists where school_id = @school";

    public const string DropList = "delete from kept_lists where school_id = @school";
}
