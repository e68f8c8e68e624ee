namespace Bot.Domain.Schools;

/// <summary>What the official papers of a school carry besides its name (<c>truong.json</c> → <c>rules</c> → <c>papers</c>); what is not said follows from the era and the level.</summary>
public sealed record OfficialPapers
{
    /// <summary>The district as it was until 30 June 2025, e.g. <c>Huyện Kông Chro</c>; null where papers of that time are not needed.</summary>
    public string? District { get; init; }

    /// <summary>The body above the school on its papers; null for the one that the era and the level say.</summary>
    public string? Superior { get; init; }

    /// <summary>Where papers are signed; null for the commune without its kind.</summary>
    public string? Place { get; init; }

    /// <summary>The school in the symbol behind a number, e.g. <c>THCS</c>; null for the level.</summary>
    public string? Symbol { get; init; }

    public SigningAuthority Signing { get; init; }

    /// <summary>Who signs; null for whom the register has in that position.</summary>
    public string? Signer { get; init; }

    /// <summary>Who gets the papers; empty for those that the era and the level say.</summary>
    public IReadOnlyList<PaperRecipient> Recipients { get; init; } = [];

    public bool Equals(OfficialPapers? other) => other is not null
        && (District, Superior, Place, Symbol, Signing, Signer) == (other.District, other.Superior, other.Place, other.Symbol, other.Signing, other.Signer)
        && Recipients.SequenceEqual(other.Recipients);

    public override int GetHashCode() => HashCode.Combine(District, Superior, Place, Symbol, Signing, Signer, Recipients.Count);
}

/// <param name="Purpose">What for, e.g. <c>để báo cáo</c>; empty for none.</param>
/// <param name="Level">The only level whose papers go there; null for all.</param>
public sealed record PaperRecipient(string Name, string Purpose, SchoolLevel? Level)
{
    /// <summary>The only report that goes there, as the command line calls it, e.g. <c>bang-1</c>; null for all.</summary>
    public string? Report { get; init; }
}
