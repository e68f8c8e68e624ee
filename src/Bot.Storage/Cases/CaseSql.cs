namespace Bot.Storage.Cases;

internal static class CaseSql
{
    public const string Open = """
        insert into pupil_cases (school_id, pupil_id, number, origin, opened_on, opened_at, state, state_since, owner, next_step, next_on, relapses, closed_despite, version)
        values (@school, @pupil, @number, @origin, @opened_on, @opened_at, @state, @state_since, @owner, @next_step, @next_on, @relapses, @closed_despite, 1)
        on conflict (school_id, pupil_id, number) do nothing
        """;

    public const string Move = """
        update pupil_cases
           set state = @state, state_since = @state_since, owner = @owner, next_step = @next_step, next_on = @next_on, relapses = @relapses,
               closed_despite = @closed_despite, version = version + 1
         where school_id = @school and pupil_id = @pupil and number = @number and version = @version
        """;

    public const string Drop = """
        delete from pupil_cases where school_id = @school and pupil_id = @pupil and number = @number and version = @version
        """;

    public const string AddEntry = """
        insert into case_entries (school_id, entry_id, pupil_id, kind, lane, day, told_at, told_by, words, to_state, way, visit, contact, takes_back, sequence)
        values (@school, @id, @pupil, @kind, @lane, @day, @at, @by, @words, @to, @way, @visit, @contact, @takes_back,
                (select coalesce(max(before.sequence), 0) + 1 from case_entries before where before.school_id = @school and before.pupil_id = @pupil))
        on conflict (school_id, entry_id) do nothing
        """;

    public const string OfPupils = Cases + "where school_id = @school and pupil_id in {texts @pupils} order by pupil_id, number";

    /// <summary>Closed ones as well that came to it on that day or later.</summary>
    public const string OpenOfSchool = Cases + "where school_id = @school and (state not in ('Returned', 'DroppedOut') or state_since >= @since) order by pupil_id, number";

    public const string EntriesOfPupils = Entries + "where school_id = @school and pupil_id in {texts @pupils} order by told_at, sequence, entry_id";

    public const string EntriesSince = Entries + "where school_id = @school and day >= @since order by told_at, sequence, entry_id";

    /// <summary>All cases of the pupils of whom one was ever handed over to this person; whether that stands is decided from the lines.</summary>
    public const string HandedTo = Cases + "where school_id = @school and pupil_id in (" + Handed + ") order by pupil_id, number";

    public const string EntriesHandedTo = Entries + "where school_id = @school and pupil_id in (" + Handed + ") order by told_at, sequence, entry_id";

    public const string KeepContact = """
        insert into book_contacts (school_id, contact_id, kind, name, purpose, added_at, phone, pupil_id, hamlet)
        values (@school, @id, @kind, @name, @purpose, @at, @phone, @pupil, @hamlet)
        on conflict (school_id, contact_id) do update
           set kind = excluded.kind, name = excluded.name, purpose = excluded.purpose, phone = excluded.phone, pupil_id = excluded.pupil_id, hamlet = excluded.hamlet
        """;

    public const string DropContact = "delete from book_contacts where school_id = @school and contact_id = @id";

    public const string ContactsOfSchool = """
        select school_id, contact_id, kind, name, purpose, added_at, phone, pupil_id, hamlet from book_contacts
         where school_id = @school order by added_at, contact_id
        """;

    private const string Handed = "select handed.pupil_id from case_entries handed where handed.school_id = @school and handed.contact = @staff and handed.kind = 'Shared'";

    private const string Cases = """
        select school_id, pupil_id, number, origin, opened_on, opened_at, state, state_since, owner, next_step, next_on, relapses, closed_despite, version from pupil_cases

        """;

    private const string Entries = """
        select school_id, entry_id, pupil_id, kind, lane, day, told_at, told_by, words, to_state, way, visit, contact, takes_back, sequence from case_entries

        """;
}
