namespace Bot.Domain.Cases;

/// <summary>A visit to a child's home and its minutes (S4-08, S4-09).</summary>
/// <param name="Id">Short ASCII id, unique in the school; the same whenever the same message is decided on again.</param>
/// <param name="Number">From 1, over all visits to this pupil that were no mistake.</param>
/// <param name="By">Who went and tells of it.</param>
/// <param name="Minutes">The number of its minutes.</param>
public sealed record HomeVisit(SchoolId School, string Id, PupilId Pupil, int Number, DateOnly Day, StaffId By, DateTimeOffset At, MinutesNumber Minutes)
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

    /// <summary>As told; null where nobody said.</summary>
    public string? SignerName { get; init; }

    /// <summary>The key of the picture of the signed page among the school's files; null while there is none, or when its bytes could not be had.</summary>
    public string? SignedPage { get; init; }

    /// <summary>Who keeps the signed paper.</summary>
    public StaffId? PaperKeptBy { get; init; }

    /// <summary>When it was found to be a mistake; null for one that counts.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>Grows with every change; a change that saw another one is a conflict.</summary>
    public int Version { get; init; } = 1;

    /// <summary>It counts among the visits of a case; without signed minutes it is "chưa đủ".</summary>
    public bool IsComplete => Signer is not null && SignedPage is not null && CancelledAt is null;

    public bool Equals(HomeVisit? other) =>
        other is not null && (School, Id, Pupil, Number, Day, By, At, Minutes) == (other.School, other.Id, other.Pupil, other.Number, other.Day, other.By, other.At, other.Minutes)
        && (Met, Said, Promise, PromisedFor, Signer, SignerName, SignedPage, PaperKeptBy, CancelledAt, Version)
            == (other.Met, other.Said, other.Promise, other.PromisedFor, other.Signer, other.SignerName, other.SignedPage, other.PaperKeptBy, other.CancelledAt, other.Version)
        && Companions.SequenceEqual(other.Companions, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(School, Id, Version);
}
