namespace Bot.Storage.Registers;

internal static class RegisterSql
{
    public const string Schools = "select school_id from schools order by school_id";

    public const string Versions = "select school_id, version from schools order by school_id";

    public const string Version = "select version from schools where school_id = @school";

    public const string School = """
        select school_id, version, name, commune, province, time_zone, school_days, sessions, rules from schools where school_id = @school
        """;

    public const string Classes = """
        select class_id, grade, campus, sessions from classes where school_id = @school and left_at is null order by position
        """;

    public const string Staff = """
        select staff_id, name, phone, role, homeroom, grades, hamlets, also_teaches from staff
         where school_id = @school and left_at is null order by position
        """;

    public const string Pupils = """
        select pupil_id, roll_number, name, birth_date, sex, ethnicity, class_id, campus, boarding, hamlet, note, further_columns
          from pupils where school_id = @school and left_at is null order by position
        """;

    public const string FormerPupils = """
        select pupil_id, roll_number, name, birth_date, sex, ethnicity, class_id, campus, boarding, hamlet, note, further_columns
          from pupils where school_id = @school and left_at is not null order by left_at, position
        """;

    public const string Guardians = """
        select guardian_id, name, phone, agreed_on_paper from guardians where school_id = @school and left_at is null order by position
        """;

    public const string Guardianships = """
        select guardian_id, pupil_id, relation from guardianships where school_id = @school order by guardian_id, position
        """;

    public const string Calendar = """
        select from_date, to_date, kind, scope_kind, scope, note from calendar_entries where school_id = @school order by position
        """;

    public const string PupilsLeft = "select count(*) as n from pupils where school_id = @school and left_at >= @since";

    public const string Texts = "select language, name, text from school_wordings where school_id = @school";
}
