namespace Bot.Domain.Cases;

/// <summary>A visit to a child's home and its minutes (S4-08, S4-09).</summary>
/// <param name="Number">From 1, over all visits to this pupil in the school year.</param>
/// <param name="By">Who went and tells of it.</param>
public sealed record HomeVisit(SchoolId School, PupilId Pupil, int Number, DateOnly Day, StaffId By, DateTimeOffset At)
{
    /// <summary>Who went too, as they were named (S4-18).</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>Who was met, as told; null when nobody was at home.</summary>
    public string? Met { get; init; }

    /// <summary>What was said.</summary>
    public string? Said { get; init; }

    /// <summary>What the family promised; null for nothing.</summary>
    public string? Promise { get; init; }

    /// <summary>The day by which the child is to be back.</summary>
    public DateOnly? PromisedFor { get; init; }

    public VisitSigner? Signer { get; init; }

    public string? SignerName { get; init; }

    /// <summary>The key of the picture of the signed page among the school's files.</summary>
    public string? SignedPage { get; init; }

    /// <summary>The number of the minutes in the clerk's register of the school year; null until the minutes were written.</summary>
    public int? MinutesNumber { get; init; }

    /// <summary>Who keeps the signed paper.</summary>
    public StaffId? PaperKeptBy { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>It counts among the visits of a case; without signed minutes it is "chưa đủ".</summary>
    public bool IsComplete => Signer is not null && SignedPage is not null;
}
