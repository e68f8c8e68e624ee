namespace Bot.Storage.Privacy;

/// <summary>
/// How long each table keeps what names or describes a person (docs/privacy.md). A test fails when a migration adds a table that is not here, or when the nightly
/// job does not do what is said here.
/// </summary>
internal static class RetentionPlan
{
    public static readonly IReadOnlyDictionary<string, Keeping> Tables = new Dictionary<string, Keeping>(StringComparer.Ordinal)
    {
        // For the school years of `keepReasonsYears`: the words go, the row stays and counts; or the row goes.
        ["roll_call_marks"] = Keeping.Reasons,
        ["absence_marks"] = Keeping.Reasons,
        ["catch_ups"] = Keeping.Reasons,
        ["questions"] = Keeping.Reasons,
        ["nudges"] = Keeping.Reasons,
        ["nudge_messages"] = Keeping.Reasons,
        ["hamlet_asks"] = Keeping.Reasons,
        ["notes"] = Keeping.Reasons,
        ["tasks"] = Keeping.Reasons,
        ["leaves"] = Keeping.Reasons,
        ["hold_out_pupils"] = Keeping.Reasons,
        ["participations"] = Keeping.Reasons,
        ["calendar_changes"] = Keeping.Reasons,
        ["wrong_contacts"] = Keeping.Reasons,
        ["memberships"] = Keeping.Reasons,
        ["paces"] = Keeping.Reasons,
        ["guardian_languages"] = Keeping.Reasons,

        // For those of `keepMinutesYears`.
        ["alarms"] = Keeping.Minutes,
        ["consents"] = Keeping.Minutes,
        ["pupils"] = Keeping.Minutes,
        ["former_guardianships"] = Keeping.Minutes,
        ["guardians"] = Keeping.Minutes,
        ["staff"] = Keeping.Minutes,
        ["letters"] = Keeping.Minutes,
        ["pupil_cases"] = Keeping.Minutes,
        ["case_entries"] = Keeping.Minutes,
        ["book_contacts"] = Keeping.Minutes,
        ["home_visits"] = Keeping.Minutes,
        ["campaign_lines"] = Keeping.Minutes, // what names the child goes; the line counts on

        // For thirty days after they were handled, sent or lost their use; what failed, as a reason.
        ["inbox"] = Keeping.ThirtyDays,
        ["outbox"] = Keeping.ThirtyDays,
        ["delivery_reports"] = Keeping.ThirtyDays,
        ["chat_pauses"] = Keeping.ThirtyDays,
        ["invitations"] = Keeping.ThirtyDays,
        ["kept_registers"] = Keeping.ThirtyDays, // for a day
        ["kept_lists"] = Keeping.ThirtyDays, // for a day
        ["chosen_lists"] = Keeping.ThirtyDays, // for an hour

        ["page_links"] = Keeping.ThirtyDays,
        ["page_sessions"] = Keeping.ThirtyDays,

        // As long as what they belong to.
        ["file_fetches"] = Keeping.WithOthers,
        ["files"] = Keeping.WithOthers,
        ["links"] = Keeping.WithOthers,
        ["persons"] = Keeping.WithOthers,
        ["conversations"] = Keeping.WithOthers,
        ["guardianships"] = Keeping.WithOthers,

        // For good: counts, days and codes without names.
        ["roll_calls"] = Keeping.Counts,
        ["monthly_reports"] = Keeping.Counts,
        ["hold_out_seeds"] = Keeping.Counts,
        ["counters"] = Keeping.Counts,
        ["account_months"] = Keeping.Counts,
        ["audit"] = Keeping.Counts,
        ["schools"] = Keeping.Counts,
        ["classes"] = Keeping.Counts,
        ["calendar_entries"] = Keeping.Counts,
        ["covers"] = Keeping.Counts,
        ["school_wordings"] = Keeping.Counts,
        ["accounts"] = Keeping.Counts,
        ["account_values"] = Keeping.Counts,
        ["job_marks"] = Keeping.Counts,
        ["job_runs"] = Keeping.Counts,
        ["head_counts"] = Keeping.Counts,
        ["meal_counts"] = Keeping.Counts,
        ["campaigns"] = Keeping.Counts,
        ["migrations"] = Keeping.Counts,
    };
}

/// <summary>What ends a table's memory of a person.</summary>
internal enum Keeping
{
    /// <summary>The rule <c>keepReasonsYears</c>.</summary>
    Reasons,

    /// <summary>The rule <c>keepMinutesYears</c>.</summary>
    Minutes,

    ThirtyDays,

    /// <summary>Goes with rows of another table.</summary>
    WithOthers,

    /// <summary>Names nobody: kept always.</summary>
    Counts,
}
