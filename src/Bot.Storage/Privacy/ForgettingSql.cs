namespace Bot.Storage.Privacy;

/// <summary>
/// What goes when its time is over, a batch of one school at a time; each returns a row for every row that went. Counts stay: who was absent, whether
/// with leave, that a family was asked and answered. What is young enough is before <c>@day</c> and <c>@before</c>.
/// </summary>
internal static class ForgettingSql
{
    /// <summary>Under the school's rule for reasons.</summary>
    public static readonly IReadOnlyList<string> OfReasons =
    [
        """
        update roll_call_marks set reason = null
         where (school_id, class_id, date, session, revision, position) in (
               select school_id, class_id, date, session, revision, position from roll_call_marks
                where school_id = @school and date < @day and reason is not null limit @limit)
        returning 1 as n
        """,
        """
        update questions set words = null, reason = null, answered_by = null, answer = case when answer = 4 then 4 else null end
         where (school_id, pupil_id, date, session) in (
               select school_id, pupil_id, date, session from questions
                where school_id = @school and date < @day
                  and (words is not null or reason is not null or answered_by is not null or coalesce(answer, 4) <> 4) limit @limit)
        returning 1 as n
        """,
        """
        update nudges set cause = null, answered_by = null, answer = null
         where (school_id, pupil_id, day) in (
               select school_id, pupil_id, day from nudges
                where school_id = @school and day < @day and (cause is not null or answered_by is not null or answer is not null) limit @limit)
        returning 1 as n
        """,
        """
        delete from case_entries
         where (school_id, entry_id) in (
               select e.school_id, e.entry_id from case_entries e
                where e.school_id = @school and e.kind = 'PrivateNote' and e.day < @day
                  and not exists (select 1 from pupil_cases c
                                   where c.school_id = e.school_id and c.pupil_id = e.pupil_id and c.state not in ('Returned', 'DroppedOut')) limit @limit)
        returning 1 as n
        """,
        """
        update case_entries set words = null
         where (school_id, entry_id) in (
               select e.school_id, e.entry_id from case_entries e
                where e.school_id = @school and e.kind = 'FamilySaid' and e.day < @day and e.words is not null
                  and not exists (select 1 from pupil_cases c
                                   where c.school_id = e.school_id and c.pupil_id = e.pupil_id and c.state not in ('Returned', 'DroppedOut')) limit @limit)
        returning 1 as n
        """,
        """
        delete from hamlet_asks
         where (school_id, pupil_id, day) in (select school_id, pupil_id, day from hamlet_asks where school_id = @school and day < @day limit @limit)
        returning 1 as n
        """,
        """
        delete from absence_marks
         where (school_id, pupil_id, kind, since, value) in (select school_id, pupil_id, kind, since, value from absence_marks where school_id = @school and reached_on < @day limit @limit)
        returning 1 as n
        """,
        """
        delete from catch_ups
         where (school_id, pupil_id, date, session) in (select school_id, pupil_id, date, session from catch_ups where school_id = @school and date < @day limit @limit)
        returning 1 as n
        """,
        """
        delete from nudge_messages
         where (school_id, pupil_id, day, message) in (
               select school_id, pupil_id, day, message from nudge_messages where school_id = @school and day < @day limit @limit)
        returning 1 as n
        """,
        """
        delete from notes
         where (school_id, note_id) in (select school_id, note_id from notes where school_id = @school and at < @before limit @limit)
        returning 1 as n
        """,
        """
        update tasks set words = null, outcome = null
         where (school_id, task_key) in (
               select school_id, task_key from tasks
                where school_id = @school and state <> 'Open' and closed_at < @before and (words is not null or outcome is not null) limit @limit)
        returning 1 as n
        """,
        """
        update leaves set reason = null, words = '', question = null, asked_by = null
         where (school_id, leave_id) in (
               select school_id, leave_id from leaves
                where school_id = @school and to_date < @day and (reason is not null or words <> '' or question is not null or asked_by is not null) limit @limit)
        returning 1 as n
        """,
        """
        delete from outbox
         where id in (select id from outbox where school_id = @school and state in ('dead', 'unknown') and created_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from inbox
         where sequence in (select sequence from inbox where school_id = @school and state = 'aside' and accepted_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from memberships
         where (school_id, kind, ref) in (
               select m.school_id, m.kind, m.ref from memberships m
                 join guardians g on g.school_id = m.school_id and g.guardian_id = m.ref and g.left_at < @before
                where m.school_id = @school and m.kind = 'Guardian' limit @limit)
        returning 1 as n
        """,
        """
        delete from memberships
         where (school_id, kind, ref) in (
               select m.school_id, m.kind, m.ref from memberships m
                 join staff s on s.school_id = m.school_id and s.staff_id = m.ref and s.left_at < @before
                where m.school_id = @school and m.kind = 'Staff' limit @limit)
        returning 1 as n
        """,
        """
        delete from guardian_languages
         where (school_id, guardian_id) in (
               select l.school_id, l.guardian_id from guardian_languages l
                 join guardians g on g.school_id = l.school_id and g.guardian_id = l.guardian_id and g.left_at < @before
                where l.school_id = @school limit @limit)
        returning 1 as n
        """,
        """
        delete from wrong_contacts
         where (school_id, guardian_id, account, chat) in (
               select school_id, guardian_id, account, chat from wrong_contacts where school_id = @school and said_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from hold_out_pupils
         where (school_id, pupil_id, week) in (select school_id, pupil_id, week from hold_out_pupils where school_id = @school and day < @day limit @limit)
        returning 1 as n
        """,
        """
        update participations set missing = '[]'
         where (school_id, date, class_id) in (
               select school_id, date, class_id from participations where school_id = @school and date < @day and missing <> '[]' limit @limit)
        returning 1 as n
        """,
        """
        update calendar_changes set reason = ''
         where (school_id, change_id) in (
               select school_id, change_id from calendar_changes
                where school_id = @school and to_date < @day and reason <> '' and scopes like '%pupil%' limit @limit)
        returning 1 as n
        """,
        """
        delete from paces
         where (school_id, guardian_id) in (
               select p.school_id, p.guardian_id from paces p
                 join guardians g on g.school_id = p.school_id and g.guardian_id = p.guardian_id and g.left_at < @before
                where p.school_id = @school limit @limit)
        returning 1 as n
        """,
    ];

    /// <summary>Under the school's rule for minutes.</summary>
    public static readonly IReadOnlyList<string> OfMinutes =
    [
        """
        delete from pupil_cases
         where (school_id, pupil_id, number) in (
               select school_id, pupil_id, number from pupil_cases
                where school_id = @school and state in ('Returned', 'DroppedOut') and state_since < @day limit @limit)
        returning 1 as n
        """,
        """
        delete from case_entries
         where (school_id, entry_id) in (
               select e.school_id, e.entry_id from case_entries e
                where e.school_id = @school and e.day < @day
                  and not exists (select 1 from pupil_cases c where c.school_id = e.school_id and c.pupil_id = e.pupil_id and c.opened_on <= e.day) limit @limit)
        returning 1 as n
        """,
        """
        delete from book_contacts
         where (school_id, contact_id) in (
               select b.school_id, b.contact_id from book_contacts b
                 join pupils p on p.school_id = b.school_id and p.pupil_id = b.pupil_id and p.left_at < @before
                where b.school_id = @school limit @limit)
        returning 1 as n
        """,
        """
        delete from home_visits
         where (school_id, visit_id) in (select school_id, visit_id from home_visits where school_id = @school and day < @day limit @limit)
        returning 1 as n
        """,
        """
        update campaign_lines set written = '', name = '', birth_date = null, reason = null
         where (school_id, campaign_id, line) in (
               select l.school_id, l.campaign_id, l.line from campaign_lines l join campaigns c on c.school_id = l.school_id and c.campaign_id = l.campaign_id
                where l.school_id = @school and c.taken_at < @before and (l.written <> '' or l.name <> '' or l.birth_date is not null or l.reason is not null) limit @limit)
        returning 1 as n
        """,
        """
        delete from letters
         where (school_id, letter_key) in (select school_id, letter_key from letters where school_id = @school and taken_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from staff
         where (school_id, staff_id) in (select school_id, staff_id from staff where school_id = @school and left_at < @before limit @limit)
        returning 1 as n
        """,
        """
        update alarms set outcome = @erased
         where (school_id, alarm_id) in (
               select school_id, alarm_id from alarms
                where school_id = @school and raised_at < @before and outcome is not null and outcome <> @erased limit @limit)
        returning 1 as n
        """,
        """
        delete from consents
         where (school_id, guardian_id, account, chat, given_at) in (
               select school_id, guardian_id, account, chat, given_at from consents where school_id = @school and withdrawn_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from pupils
         where (school_id, pupil_id) in (select school_id, pupil_id from pupils where school_id = @school and left_at < @before limit @limit)
        returning 1 as n
        """,
        """
        delete from former_guardianships
         where (school_id, guardian_id, pupil_id, relation) in (
               select f.school_id, f.guardian_id, f.pupil_id, f.relation from former_guardianships f
                where f.school_id = @school
                  and not exists (select 1 from pupils p where p.school_id = f.school_id and p.pupil_id = f.pupil_id) limit @limit)
        returning 1 as n
        """,
        """
        delete from guardians
         where (school_id, guardian_id) in (select school_id, guardian_id from guardians where school_id = @school and left_at < @before limit @limit)
        returning 1 as n
        """,
    ];

    /// <summary>Codes a month after they ceased to open anything: they name whom they were for.</summary>
    public const string Invitations = """
        delete from invitations
         where code in (select code from invitations where school_id = @school and expires_at < @before limit @limit)
        returning 1 as n
        """;

    /// <summary>The lists before a new school year, once it cannot be taken back any more.</summary>
    public const string KeptRegister = """
        update kept_registers set image = null where school_id = @school and image is not null and replaced_at < @before returning 1 as n
        """;

    /// <summary>The lists before another was brought in, likewise.</summary>
    public const string KeptList = """
        update kept_lists set image = null where school_id = @school and image is not null and replaced_at < @before returning 1 as n
        """;

    /// <summary>The lists that were chosen on an earlier day and never confirmed; they are shown for an hour only.</summary>
    public const string ChosenLists = "delete from chosen_lists where school_id = @school and chosen_at < @before returning 1 as n";

    /// <summary>A file of a chat that is linked to staff is kept as minutes, every other as a reason.</summary>
    public const string Fetches = """
        delete from file_fetches
         where (school_id, fetch_key) in (
               select f.school_id, f.fetch_key from file_fetches f
                where f.school_id = @school and f.state <> 'waiting'
                  and f.asked_at < case when exists (
                          select 1 from links l join memberships m on m.person_id = l.person_id
                           where l.account = f.account and l.chat = f.chat and m.school_id = f.school_id and m.kind = 'Staff')
                      then @minutes_before else @before end
                limit @limit)
        returning sha256
        """;

    /// <summary>Chats of nobody.</summary>
    public const string Links = "delete from links where not exists (select 1 from memberships m where m.person_id = links.person_id)";

    /// <summary>Chats that have been silent since then, by key, from one on.</summary>
    public const string SilentChats = """
        select account, chat, version, memory from conversations
         where school_id = @school and coalesce(heard_at, 0) < @before and next_sequence is null and (account > @account or (account = @account and chat > @chat))
         order by account, chat limit @limit
        """;
}
