namespace Bot.Dialogs.Documents;

/// <summary>The head of an official paper: who issues it on the left, quốc hiệu and tiêu ngữ on the right, number, place and date below.</summary>
/// <param name="Issuers">From the superior body to the school itself, which is last.</param>
/// <param name="Place">Where it is signed, e.g. <c>Ia Krêl</c>.</param>
/// <param name="Date">Null leaves it to be filled in by hand.</param>
/// <param name="Symbol">Behind the number, e.g. <c>BC-THCS</c>; null where the paper has no number.</param>
public sealed record DocumentHead(IReadOnlyList<string> Issuers, string Place, DateOnly? Date, string? Symbol)
{
    /// <summary>Null leaves it to the clerk's hand.</summary>
    public int? Number { get; init; }
}
