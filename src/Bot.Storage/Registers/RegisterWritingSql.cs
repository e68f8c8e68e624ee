namespace Bot.Storage.Registers;

/// <summary>Replacing a register: everything is marked as left, then what is there comes back.</summary>
internal static class RegisterWritingSql
{
    public const string AddSchool = """
        insert into schools (school_id, version, name, commune, province, time_zone, school_days, sessions, rules, imported_at)
        values (@school, 1, @name, @commune, @province, @time_zone, @school_days, @sessions, @rules, @at)
        on conflict (school_id) do nothing
        """;

    public const string ChangeSchool = """
        update schools
           set version = version + 1, name = @name, commune = @commune, province = @province, time_zone = @time_zone,
               school_days = @school_days, sessions = @sessions, rules = @rules, imported_at = @at
         where school_id = @school and version = @seen
        """;

    public const string LeaveClasses = "update classes set left_at = @at where school_id = @school and left_at is null";

    public const string LeaveStaff = "update staff set left_at = @at where school_id = @school and left_at is null";

    public const string LeavePupils = "update pupils set left_at = @at where school_id = @school and left_at is null";

    public const string LeaveGuardians = "update guardians set left_at = @at where school_id = @school and left_at is null";

    public const string RememberGuardianships = """
        insert into former_guardianships (school_id, guardian_id, pupil_id, relation)
        select school_id, guardian_id, pupil_id, relation from guardianships where school_id = @school
        on conflict (school_id, guardian_id, pupil_id, relation) do nothing
        """;

    /// <summary>After the new register is written: what stands in it is not former.</summary>
    public const string ForgetRemembered = """
        delete from former_guardianships
         where school_id = @school
           and exists (select 1 from guardianships g where g.school_id = former_guardianships.school_id
                          and g.guardian_id = former_guardianships.guardian_id and g.pupil_id = former_guardianships.pupil_id)
        """;

    public const string DeleteGuardianships = "delete from guardianships where school_id = @school";

    public const string DeleteCalendar = "delete from calendar_entries where school_id = @school";

    public const string PutClass = """
        insert into classes (school_id, class_id, position, grade, campus, sessions)
        values (@school, @id, @position, @grade, @campus, @sessions)
        on conflict (school_id, class_id) do update
           set position = excluded.position, grade = excluded.grade, campus = excluded.campus, sessions = excluded.sessions, left_at = null
        """;

    public const string PutStaff = """
        insert into staff (school_id, staff_id, position, name, phone, role, homeroom, grades, hamlets, also_teaches)
        values (@school, @id, @position, @name, @phone, @role, @homeroom, @grades, @hamlets, @also)
        on conflict (school_id, staff_id) do update
           set position = excluded.position, name = excluded.name, phone = excluded.phone, role = excluded.role,
               homeroom = excluded.homeroom, grades = excluded.grades, hamlets = excluded.hamlets, also_teaches = excluded.also_teaches, left_at = null
        """;

    public const string PutPupil = """
        insert into pupils (school_id, pupil_id, position, roll_number, name, birth_date, sex, ethnicity, class_id, campus, boarding,
                            hamlet, note, further_columns)
        values (@school, @id, @position, @roll_number, @name, @birth_date, @sex, @ethnicity, @class, @campus, @boarding,
                @hamlet, @note, @columns)
        on conflict (school_id, pupil_id) do update
           set position = excluded.position, roll_number = excluded.roll_number, name = excluded.name, birth_date = excluded.birth_date,
               sex = excluded.sex, ethnicity = excluded.ethnicity, class_id = excluded.class_id, campus = excluded.campus,
               boarding = excluded.boarding, hamlet = excluded.hamlet, note = excluded.note,
               further_columns = excluded.further_columns, left_at = null
        """;

    public const string PutGuardian = """
        insert into guardians (school_id, guardian_id, position, name, phone, agreed_on_paper) values (@school, @id, @position, @name, @phone, @agreed_on_paper)
        on conflict (school_id, guardian_id) do update
           set position = excluded.position, name = excluded.name, phone = excluded.phone, agreed_on_paper = excluded.agreed_on_paper, left_at = null
        """;

    public const string AddGuardianship = """
        insert into guardianships (school_id, guardian_id, position, pupil_id, relation)
        values (@school, @id, @position, @pupil, @relation)
        """;

    public const string AddCalendarEntry = """
        insert into calendar_entries (school_id, position, from_date, to_date, kind, scope_kind, scope, note)
        values (@school, @position, @from, @to, @kind, @scope_kind, @scope, @note)
        """;

    public const string DeleteTexts = "delete from school_wordings where school_id = @school";

    public const string AddText = "insert into school_wordings (school_id, language, name, text) values (@school, @language, @name, @text)";
}
