namespace Bot.Storage.Privacy;

/// <summary>
/// What becomes of each table's rows about a person. Every statement returns a row for each that it changed, and finds none the second time. Codes in
/// roll calls, consents, keys and the audit become <c>@alias</c>: what was counted stays counted.
/// </summary>
internal static class ErasureSql
{
    public const string FindPupil = "select name, class_id, left_at from pupils where school_id = @school and pupil_id = @pupil";

    public const string FindGuardian = "select name, phone, left_at from guardians where school_id = @school and guardian_id = @guardian";

    /// <summary>The guardians of a pupil, now or when it left, who have no other child in the register.</summary>
    public const string OnlyGuardiansOf = """
        select g.guardian_id from
        """ + EveryGuardianship + """
         g
         where g.school_id = @school and g.pupil_id = @pupil
           and not exists (select 1 from guardianships o where o.school_id = g.school_id and o.guardian_id = g.guardian_id and o.pupil_id <> g.pupil_id)
         order by g.guardian_id
        """;

    public const string GuardiansOf = """
        select g.guardian_id from
        """ + EveryGuardianship + """
         g where g.school_id = @school and g.pupil_id = @pupil order by g.guardian_id
        """;

    private const string EveryGuardianship = """

        (select school_id, guardian_id, pupil_id from guardianships union select school_id, guardian_id, pupil_id from former_guardianships)
        """;

    /// <summary>The chats of a guardian who is nothing else to any school: what a teacher writes as a teacher is the school's.</summary>
    public const string ChatsOfGuardian = """
        select l.account, l.chat from memberships m join links l on l.person_id = m.person_id
         where m.school_id = @school and m.kind = 'Guardian' and m.ref = @guardian
           and not exists (select 1 from memberships o where o.person_id = m.person_id
                              and not (o.school_id = m.school_id and o.kind = m.kind and o.ref = m.ref))
         order by l.account, l.chat
        """;

    public const string OpenAlarm = """
        select 1 as n from alarms
         where school_id = @school and outcome is null and (pupil_id = @pupil or (raised_by_kind = 'Guardian' and raised_by_ref = @guardian))
         limit 1
        """;

    // About a pupil, enrolled or gone.
    public const string Reasons = """
        update roll_call_marks set reason = null where school_id = @school and pupil_id = @pupil and reason is not null returning 1 as n
        """;

    /// <summary>4, "đã đi học", stays: a total must not change by forgetting who said so.</summary>
    public const string Answers = """
        update questions
           set words = null, reason = null, answered_by = null, answer = case when answer = 4 then 4 else null end,
               state = case when state = 'Open' then 'Withdrawn' else state end
         where school_id = @school and pupil_id = @pupil
           and (words is not null or reason is not null or answered_by is not null or coalesce(answer, 4) <> 4 or state = 'Open')
        returning 1 as n
        """;

    public const string Leaves = """
        update leaves
           set words = '', reason = null, question = null, asked_by = null, letter = null, stand_in_at = null
         where school_id = @school and pupil_id = @pupil
           and (words <> '' or reason is not null or question is not null or asked_by is not null or letter is not null)
        returning 1 as n
        """;

    /// <summary>What was erased must not come back with a school year that is taken back.</summary>
    public const string KeptRegister = "update kept_registers set image = null where school_id = @school";

    /// <summary>Nor with a list of pupils.</summary>
    public const string KeptList = "update kept_lists set image = null where school_id = @school";

    /// <summary>Nor with one that waits to be confirmed.</summary>
    public const string ChosenLists = "delete from chosen_lists where school_id = @school";

    /// <summary>The line stays and counts, without what named the child.</summary>
    public const string CampaignLines = """
        update campaign_lines set written = '', name = '', birth_date = null, reason = null
         where school_id = @school and pupil_id = @pupil and (written <> '' or name <> '' or birth_date is not null or reason is not null)
        returning 1 as n
        """;

    public const string HamletAsks = "delete from hamlet_asks where school_id = @school and pupil_id = @pupil returning 1 as n";

    public const string Nudges = """
        update nudges set cause = null, answered_by = null, answer = null
         where school_id = @school and pupil_id = @pupil and (cause is not null or answered_by is not null or answer is not null)
        returning 1 as n
        """;

    public const string Outcomes = """
        update alarms set outcome = @erased
         where school_id = @school and pupil_id = @pupil and outcome is not null and outcome <> @erased
        returning 1 as n
        """;

    /// <summary>That somebody called, went and when stays; what was said goes.</summary>
    public const string CaseEntries = """
        update case_entries set words = null, contact = null
         where school_id = @school and pupil_id = @pupil and (words is not null or contact is not null)
        returning 1 as n
        """;

    public const string Cases = """
        update pupil_cases
           set next_step = null, closed_despite = case when closed_despite is null then null else @erased end, version = version + 1
         where school_id = @school and pupil_id = @pupil and (next_step is not null or closed_despite <> @erased)
        returning 1 as n
        """;

    public const string ContactsOfPupil = "delete from book_contacts where school_id = @school and pupil_id = @pupil returning 1 as n";

    /// <summary>That somebody went, when, and the number of the minutes stay; what was said and who was met goes.</summary>
    public const string Visits = """
        update home_visits
           set companions = '[]', met = case when met is null then null else @erased end, said = null, promise = null, promised_for = null, signer_name = null, version = version + 1
         where school_id = @school and pupil_id = @pupil
           and (companions <> '[]' or met <> @erased or said is not null or promise is not null or promised_for is not null or signer_name is not null)
        returning 1 as n
        """;

    /// <summary>Visits to the homes of a guardian's children, with the relation.</summary>
    public const string VisitsOfGuardian = """
        select v.visit_id, v.met, v.signer_name, (select max(r.relation) from
               (select school_id, guardian_id, pupil_id, relation from guardianships union select school_id, guardian_id, pupil_id, relation from former_guardianships) r
                 where r.school_id = v.school_id and r.guardian_id = @guardian and r.pupil_id = v.pupil_id) as relation
          from home_visits v
         where v.school_id = @school and (v.met is not null or v.signer_name is not null)
           and v.pupil_id in (select g.pupil_id from
        """ + EveryGuardianship + """
         g where g.school_id = @school and g.guardian_id = @guardian)
        """;

    /// <summary>Who was met is told by the relation; what that person said and promised goes.</summary>
    public const string RedactMet = """
        update home_visits set met = @relation, said = null, promise = null, version = version + 1 where school_id = @school and visit_id = @id
        """;

    public const string RedactSigner = """
        update home_visits set signer_name = @relation, version = version + 1 where school_id = @school and visit_id = @id
        """;

    public const string CaseWordsOfGuardian = """
        select e.entry_id, e.words from case_entries e
         where e.school_id = @school and e.words is not null
           and e.pupil_id in (select g.pupil_id from
        """ + EveryGuardianship + """
         g where g.school_id = @school and g.guardian_id = @guardian)
        """;

    public const string RedactCaseWords = "update case_entries set words = null where school_id = @school and entry_id = @id";

    public const string TasksOfPupil = """
        update tasks
           set words = case when words is null then null else @erased end, outcome = case when outcome is null then null else @erased end
         where school_id = @school and pupil_id = @pupil and (words <> @erased or outcome <> @erased)
        returning 1 as n
        """;

    public const string Queued = """
        update outbox set state = 'void', finished_at = @at
         where school_id = @school and state in ('ready', 'claimed') and (':' || replace(idem, '/', ':') || ':') like @keyed escape '!'
        returning 1 as n
        """;

    public const string FilesOfPupil = """
        delete from file_fetches where school_id = @school and fetch_key like @ending escape '!' returning sha256
        """;

    /// <summary>The bytes go when nobody else's row means them: neither another fetch nor a message that waits with them.</summary>
    public const string Bytes = """
        delete from files
         where school_id = @school and sha256 = @sha256
           and not exists (select 1 from file_fetches f where f.school_id = files.school_id and f.sha256 = files.sha256)
        returning 1 as n
        """;

    // About a pupil who is gone: the code goes too.
    public const string Pupil = "delete from pupils where school_id = @school and pupil_id = @pupil and left_at is not null returning 1 as n";

    public static readonly IReadOnlyList<string> PupilAliases =
    [
        "update roll_call_marks set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update questions set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update leaves set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update nudges set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update pupil_cases set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update case_entries set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update home_visits set pupil_id = @alias, signed_page = replace(signed_page, @pupil, @alias) where school_id = @school and pupil_id = @pupil",
        "update campaign_lines set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update absence_marks set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update catch_ups set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update hold_out_pupils set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update alarms set pupil_id = @alias where school_id = @school and pupil_id = @pupil",
        "update tasks set pupil_id = @alias, task_key = replace(task_key, @pupil, @alias) where school_id = @school and pupil_id = @pupil",
        "update nudge_messages set pupil_id = @alias, message = replace(message, @pupil, @alias) where school_id = @school and pupil_id = @pupil",
        "update outbox set idem = replace(idem, @pupil, @alias) where school_id = @school and (':' || replace(idem, '/', ':') || ':') like @keyed escape '!'",
        "update audit set subject = replace(subject, @pupil, @alias) where school_id = @school and (':' || subject || ':') like @keyed escape '!'",
        """update participations set missing = replace(missing, '"' || @pupil || '"', '"' || @alias || '"') where school_id = @school and missing like '%' || @pupil || '%'""",
        """update calendar_changes set scopes = replace(scopes, ':' || @pupil || '"', ':' || @alias || '"'), reason = '' where school_id = @school and scopes like '%' || @pupil || '%'""",
        "delete from guardianships where school_id = @school and pupil_id = @pupil",
        "delete from former_guardianships where school_id = @school and pupil_id = @pupil",
    ];

    // About a guardian.
    public const string AnswersOfGuardian = """
        update questions set words = null, answered_by = null where school_id = @school and answered_by = @guardian returning 1 as n
        """;

    public const string LeavesOfGuardian = """
        update leaves set words = '', question = null, asked_by = null where school_id = @school and asked_by = @guardian returning 1 as n
        """;

    public const string NudgesOfGuardian = """
        update nudges set answered_by = null where school_id = @school and answered_by = @guardian returning 1 as n
        """;

    public const string Consents = """
        update consents set guardian_id = @alias, account = 'erased', chat = @alias, withdrawn_at = coalesce(withdrawn_at, @at)
         where school_id = @school and guardian_id = @guardian
        returning 1 as n
        """;

    public const string Guardian = """
        delete from guardians where school_id = @school and guardian_id = @guardian and left_at is not null returning 1 as n
        """;

    public static readonly IReadOnlyList<string> OfGuardian =
    [
        "update alarms set raised_by_ref = @alias where school_id = @school and raised_by_kind = 'Guardian' and raised_by_ref = @guardian",
        "delete from paces where school_id = @school and guardian_id = @guardian",
        "delete from wrong_contacts where school_id = @school and guardian_id = @guardian",
        "delete from guardian_languages where school_id = @school and guardian_id = @guardian",
        "delete from invitations where school_id = @school and kind = 'Guardian' and ref = @guardian",
        "delete from memberships where school_id = @school and kind = 'Guardian' and ref = @guardian",
        "update nudge_messages set message = replace(message, @guardian, @alias) where school_id = @school and (':' || message || ':') like @keyed_guardian escape '!'",
        "update outbox set idem = replace(idem, @guardian, @alias) where school_id = @school and (':' || idem || ':') like @keyed_guardian escape '!'",
        "update audit set subject = replace(subject, @guardian, @alias) where school_id = @school and (':' || subject || ':') like @keyed_guardian escape '!'",
        "delete from former_guardianships where school_id = @school and guardian_id = @guardian",
        "delete from guardianships where school_id = @school and guardian_id = @guardian and exists (select 1 from guardians g where g.school_id = guardianships.school_id and g.guardian_id = guardianships.guardian_id and g.left_at is not null)",
    ];

    // About a chat that is nobody else's.
    public const string QueuedToChat = """
        update outbox set state = 'void', finished_at = @at where account = @account and chat = @chat and state in ('ready', 'claimed') returning 1 as n
        """;

    public const string TextsToChat = """
        update outbox set body = @body, otherwise = null, chat = @alias where account = @account and chat = @chat and state <> 'started' returning 1 as n
        """;

    public const string TextsFromChat = """
        update inbox set content = @content, chat = @alias, state = 'done', handled_at = coalesce(handled_at, @at)
         where account = @account and chat = @chat
        returning 1 as n
        """;

    public const string FilesOfChat = "delete from file_fetches where school_id = @school and account = @account and chat = @chat returning sha256";

    public const string Link = "delete from links where account = @account and chat = @chat returning person_id";

    public static readonly IReadOnlyList<string> OfChat =
    [
        "delete from conversations where account = @account and chat = @chat",
        "delete from chat_pauses where account = @account and chat = @chat",
        "delete from account_values where account = @account and name = @reference",
        "update audit set subject = @alias where school_id = @school and subject = @address",
    ];

    public const string Persons = """
        delete from persons
         where not exists (select 1 from links l where l.person_id = persons.person_id)
           and not exists (select 1 from memberships m where m.person_id = persons.person_id)
        """;

    // Free texts, looked through for a name.
    public const string Notes = "select note_id, words from notes where school_id = @school and class_id = @class and words <> @erased";

    /// <summary>Lines of superiors' lists of which nobody has said whom they mean.</summary>
    public const string UnsettledLines = "select campaign_id, line, name || ' ' || written as words from campaign_lines where school_id = @school and pupil_id is null and (name <> '' or written <> '')";

    public const string RedactLine = "update campaign_lines set name = '', written = '', birth_date = null, reason = null where school_id = @school and campaign_id = @id and line = @line";

    public const string RedactNote = "update notes set words = @erased where school_id = @school and note_id = @id";

    public const string InboxTexts = """
        select sequence, account, update_key, content from inbox where school_id = @school and state in ('done', 'aside') and content <> @content
        """;

    public const string RedactInbox = "update inbox set content = @content where sequence = @sequence";

    public const string OutboxTexts = """
        select id, idem, body from outbox where school_id = @school and state not in ('ready', 'claimed', 'started') and body <> @body
        """;

    public const string RedactOutbox = "update outbox set body = @body, otherwise = null where id = @id";

    public const string Memories = "select account, chat, version, memory from conversations where school_id = @school";

    public const string ChangeMemory = """
        update conversations set memory = @memory, version = version + 1 where account = @account and chat = @chat and version = @version
        """;
}
