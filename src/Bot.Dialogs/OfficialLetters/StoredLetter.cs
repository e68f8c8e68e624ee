using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Domain.Deadlines;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>A letter as the school keeps it. What nobody knew stays null.</summary>
/// <param name="Key">Names it within the school.</param>
public sealed record StoredLetter(SchoolId School, string Key, DateTimeOffset TakenAt, StaffId TakenBy)
{
    public string? Number { get; init; }

    public DateOnly? DatedOn { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public required IReadOnlyList<LetterDuty> Duties { get; init; }

    public IReadOnlyList<LetterTable> Tables { get; init; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    public IReadOnlyList<LetterContact> Contacts { get; init; } = [];

    /// <summary>As pasted.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was taken back; null while it counts.</summary>
    public DateTimeOffset? CancelledAt { get; init; }
}

/// <summary>Something a letter wants by a certain time.</summary>
/// <param name="Words">What is to be done, as the letter has it.</param>
/// <param name="Owner">Who does it; null where every homeroom teacher does it for the own class.</param>
public sealed record LetterDuty(DeadlineTerm Term, string Words, StaffId? Owner)
{
    /// <summary>The school's own monthly report, which the bot opens and chases anyway.</summary>
    public bool IsMonthlyReport { get; init; }

    /// <summary>Whom else it concerns: a body outside the school, as the letter says. No task follows.</summary>
    public bool IsOfOthers { get; init; }
}
