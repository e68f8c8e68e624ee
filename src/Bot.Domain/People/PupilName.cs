namespace Bot.Domain.People;

/// <summary>
/// A pupil's name as written in the register, in NFC. The parts are what spaces separate; nothing is guessed of which part is what
/// beyond the last one being the name (tên) by which Vietnamese lists are sorted (domain.md D.7).
/// </summary>
public sealed record PupilName
{
    public PupilName(string full)
    {
        var parts = full.Normalize(System.Text.NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Parts = parts.Length > 0 ? parts : throw new ArgumentException("A pupil has a name.", nameof(full));
    }

    private PupilName(IReadOnlyList<string> parts) => Parts = parts;

    /// <summary>The whole name, e.g. <c>Vũ Thị Ngọc Hòa</c>.</summary>
    public string Full => Parts is [var only] ? only : string.Join(' ', Parts);

    /// <summary>The parts in order; at least one.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Tên: the last part, e.g. <c>Hòa</c>; with the one-letter first part of A/Y names it is still the last, e.g. <c>Khoa</c> of <c>A Khoa</c>.</summary>
    public string Given => Parts[^1];

    /// <summary>The name with one and the same text for equal parts: the few hundred words that a school's names are made of need not be held once for each pupil.</summary>
    /// <param name="share">Gives the text that stands for all equal ones.</param>
    public static PupilName Of(string full, Func<string, string> share) => new([.. new PupilName(full).Parts.Select(share)]);

    public bool Equals(PupilName? other) => other is not null && Parts.SequenceEqual(other.Parts, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Given.GetHashCode(StringComparison.Ordinal), Parts[0].GetHashCode(StringComparison.Ordinal));

    public override string ToString() => Full;
}
