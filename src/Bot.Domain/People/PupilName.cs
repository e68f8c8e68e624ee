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
        if (parts.Length == 0)
        {
            throw new ArgumentException("A pupil has a name.", nameof(full));
        }

        Parts = parts;
        Full = string.Join(' ', parts);
    }

    /// <summary>The whole name, e.g. <c>Vũ Thị Ngọc Hòa</c>.</summary>
    public string Full { get; }

    /// <summary>The parts in order; at least one.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Tên: the last part, e.g. <c>Hòa</c>; with the one-letter first part of A/Y names it is still the last, e.g. <c>Khoa</c> of <c>A Khoa</c>.</summary>
    public string Given => Parts[^1];

    public bool Equals(PupilName? other) => other is not null && other.Full == Full;

    public override int GetHashCode() => Full.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Full;
}
