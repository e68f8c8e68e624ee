namespace Bot.Dialogs.Documents;

/// <summary>Where somebody signs.</summary>
/// <param name="Lines">In capitals: the authority and the position, e.g. <c>KT. HIỆU TRƯỞNG</c>, <c>PHÓ HIỆU TRƯỞNG</c>.</param>
/// <param name="Name">Null leaves it to be written by hand.</param>
public sealed record SignatureBlock(IReadOnlyList<string> Lines, string? Name)
{
    /// <summary>Under the lines, e.g. "(Ký, ghi rõ họ tên)"; null for none.</summary>
    public string? Hint { get; init; }
}
