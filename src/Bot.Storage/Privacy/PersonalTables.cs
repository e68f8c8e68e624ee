namespace Bot.Storage.Privacy;

/// <summary>
/// Every table of the database: with the rows about a person, or with the reason why it has none. A test fails when a migration adds a table that
/// is not here; whoever adds it says here, and in <see cref="ErasureSql"/>, what becomes of it.
/// </summary>
internal static class PersonalTables
{
    public static readonly IReadOnlyList<PersonalTable> All =
    [
        new("pupils", "pupil_id, roll_number, name, birth_date, sex, ethnicity, class_id, campus, boarding, hamlet, note, further_columns, left_at", OfPupil: ByPupil),
        new("guardianships", "guardian_id, pupil_id, relation", OfPupil: ByPupil, OfGuardian: ByGuardian),
        new("former_guardianships", "guardian_id, pupil_id, relation", OfPupil: ByPupil, OfGuardian: ByGuardian),
        new("guardians", "guardian_id, name, phone, agreed_on_paper, left_at", OfGuardian: ByGuardian),
        new("memberships", "kind, ref, made_at", OfGuardian: ByMember),
        new("invitations", "kind, ref, created_at, expires_at, used_at, used_by", OfGuardian: ByMember),
        new("consents", "guardian_id, account, chat, given_at, wording_version, withdrawn_at, way, recorded_by", OfGuardian: ByGuardian),
        new("paces", "guardian_id, fewer_since", OfGuardian: ByGuardian),
        new("guardian_languages", "guardian_id, language, chosen_at", OfGuardian: ByGuardian),
        new("hamlet_asks", "pupil_id, day, class_id, hamlet, lead, place, asked_at, answer, answered_at", OfPupil: ByPupil),
        new("wrong_contacts", "guardian_id, account, chat, said_at", OfGuardian: ByGuardian),
        new("links", "account, chat, linked_at, can_be_reached", OfChat: ByChat),
        new("conversations", "account, chat, memory, heard_at", OfChat: ByChat),
        new("chat_pauses", "account, chat, not_before, reason", OfChat: ByChat),
        new("inbox", "account, chat, content, sent_at, accepted_at, state", OfChat: ByChat),
        new("roll_call_marks", "class_id, date, session, revision, mark, pupil_id, kind, reason, period", OfPupil: ByPupil),
        new("questions", "pupil_id, date, session, class_id, due_at, state, answered_by, answer, reason, kind, words, answered_at", OfPupil: ByPupil),
        new("leaves", "leave_id, pupil_id, class_id, from_date, to_date, session, state, kind, reason, words, asked_by, entered_by, asked_at, decided_by, decided_at, question, letter", OfPupil: ByPupil),
        new("nudges", "pupil_id, day, kind, cause, queued_at, answered_at, answered_by, answer", OfPupil: ByPupil),
        new("nudge_messages", "pupil_id, day, message", OfPupil: ByPupil),
        new("hold_out_pupils", "pupil_id, week, class_id, day, held_out", OfPupil: ByPupil),
        new("calendar_changes", "kind, from_date, to_date, session, mode, reason, decision, decided_by, decided_at, ended_by, ended_at", OfPupil: ByScope),
        new("pupil_cases", "pupil_id, number, origin, opened_on, opened_at, state, state_since, owner, next_step, next_on, relapses, closed_despite", OfPupil: ByPupil),
        new("case_entries", "pupil_id, kind, lane, day, told_at, told_by, words, to_state, way, visit, takes_back", OfPupil: ByPupil + " and kind <> 'PrivateNote'"),
        new("book_contacts", "kind, name, purpose, added_at, phone, pupil_id, hamlet", OfPupil: ByPupil),
        new("home_visits", "pupil_id, number, day, told_by, told_at, companions, met, said, promise, promised_for, signer, signer_name, signed_page, minutes_year, minutes_number, paper_kept_by, cancelled_at", OfPupil: ByPupil),
        new("absence_marks", "pupil_id, kind, since, value, reached_on, told_at, settled_at, settled_as", OfPupil: ByPupil),
        new("catch_ups", "pupil_id, date, session, told_by, told_at", OfPupil: ByPupil),
        new("tasks", "task_key, kind, owner, pupil_id, day, due_on, words, opened_at, state, closed_by, closed_at, outcome", OfPupil: ByPupil),
        new("alarms", "alarm_id, pupil_id, class_id, kind, raised_at, raised_by_kind, raised_by_ref, acknowledged_by, acknowledged_at, outcome", OfPupil: ByPupil),
        new("campaign_lines", "campaign_id, line, written, name, class_written, birth_date, not_in_register, back_on, reason", OfPupil: ByPupil),
        new("file_fetches", "fetch_key, account, chat, source, state, sha256, asked_at, finished_at", OfPupil: ByEnding, OfChat: ByChat),
        new("outbox", "idem, account, chat, kind, body, due_at, state, created_at, started_at, finished_at", OfPupil: ByKey, OfChat: ByChat),
        new("audit", "at, actor, action, subject", OfPupil: "school_id = @school and (':' || subject || ':') like @keyed escape '!'"),
    ];

    /// <summary>Tables without rows that name a person, or whose rows are handed out and erased with another's; table → why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schools"] = "schools, no persons",
        ["classes"] = "classes, no persons",
        ["staff"] = "staff, by the school's own list",
        ["calendar_entries"] = "days",
        ["covers"] = "who of the staff stands in for whom",
        ["kept_registers"] = "the lists before a new school year, for a day; any erasure empties them",
        ["kept_lists"] = "the lists before another was brought in, for a day; any erasure empties them",
        ["chosen_lists"] = "a list that waits to be confirmed, for an hour; any erasure empties it",
        ["participations"] = "numbers of classes; codes of who did not take part are renamed with its roll calls",
        ["meal_counts"] = "numbers of classes",
        ["monthly_reports"] = "numbers of classes",
        ["campaigns"] = "what superiors' lists are called and how many names they had; their lines name pupils",
        ["letters"] = "what superiors wrote to the school",
        ["school_wordings"] = "sentences without names",
        ["roll_calls"] = "numbers of classes; its marks name pupils",
        ["notes"] = "free words of teachers: searched for the name",
        ["persons"] = "a number that ties chats to memberships; goes with the last of both",
        ["files"] = "bytes; found through file_fetches",
        ["accounts"] = "accounts of channels",
        ["account_values"] = "values of accounts; what the Bot Framework keeps of a chat goes with the chat",
        ["account_months"] = "counts",
        ["head_counts"] = "numbers of classes; who counted, by the school's own list",
        ["job_marks"] = "times",
        ["job_runs"] = "times, counts and types of exceptions",
        ["hold_out_seeds"] = "a number drawn by lot",
        ["counters"] = "counts",
        ["delivery_reports"] = "the vendor's ids of messages; gone after 30 days",
        ["page_links"] = "chats of staff that asked for a link to the page; gone after thirty days",
        ["page_sessions"] = "chats of staff that are signed in to the page; gone after thirty days",
        ["migrations"] = "the schema",
    };

    private const string ByPupil = "school_id = @school and pupil_id = @pupil";

    /// <summary>Of several pupils perhaps: the scopes themselves are not handed out.</summary>
    private const string ByScope = """school_id = @school and replace(scopes, ':' || @pupil || '"', '') <> scopes""";

    private const string ByGuardian = "school_id = @school and guardian_id = @guardian";

    private const string ByMember = "school_id = @school and kind = 'Guardian' and ref = @guardian";

    private const string ByChat = "account = @account and chat = @chat";

    private const string ByKey = "school_id = @school and (':' || replace(idem, '/', ':') || ':') like @keyed escape '!'";

    private const string ByEnding = "school_id = @school and fetch_key like @ending escape '!'";
}
