namespace Bot.Dialogs.Documents;

/// <summary>
/// A paper of the school as meaning, not as looks: what stands on it, in the order of an official letter. The same value written in the same form is the same
/// bytes, whoever writes it and whenever.
/// </summary>
/// <param name="Title">In capitals on paper, e.g. <c>Báo cáo</c>.</param>
/// <param name="Body">What it says, from the top.</param>
public sealed record OfficialDocument(string Title, IReadOnlyList<DocumentBlock> Body)
{
    /// <summary>Issuing bodies, number, place and date; null for a paper that leaves the house without them.</summary>
    public DocumentHead? Head { get; init; }

    /// <summary>Lines under the title: what it is about, which days.</summary>
    public IReadOnlyList<string> Subtitles { get; init; } = [];

    /// <summary>"Kính gửi"; empty for none.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Definitions and reservations, numbered from 1 under the body.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Who signs, from left to right.</summary>
    public IReadOnlyList<SignatureBlock> Signatures { get; init; } = [];

    /// <summary>"Nơi nhận", left of the signatures.</summary>
    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>Tables with many columns stand on a page that lies.</summary>
    public bool IsWide { get; init; }

    public IEnumerable<DocumentTable> Tables => Body.OfType<DocumentBlock.OfTable>().Select(block => block.Table);
}
