using Bot.Dialogs.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents.Word;

/// <summary>The foot: "Nơi nhận" on the left, then who signs, with room for the signature above the name.</summary>
internal static class WordSignatures
{
    private const int RoomForSignature = 1300;

    private static readonly LineLook Strong = new() { IsBold = true, At = JustificationValues.Center, KeepsNext = true };

    public static Table Of(OfficialDocument document, int width)
    {
        var columns = document.Signatures.Select(Block).ToList();
        if (document.Recipients.Count > 0)
        {
            columns.Insert(0, RecipientsOf(document.Recipients));
        }
        else if (columns.Count == 1)
        {
            columns.Insert(0, [WordLine.Of("", new LineLook())]);
        }

        int[] widths = [.. columns.Select(_ => width / columns.Count)];
        widths[^1] += width - widths.Sum();
        return WordTable.Plain(widths, [columns]);
    }

    private static List<Paragraph> RecipientsOf(IReadOnlyList<Recipient> recipients) =>
    [
        WordLine.Of(DocumentWording.Recipients, new LineLook { IsBold = true, IsItalic = true, Size = 24 }),
        .. recipients.Select((recipient, index) => WordLine.Of(DocumentWording.Line(recipient, index == recipients.Count - 1), new LineLook { Size = 22 })),
    ];

    private static List<Paragraph> Block(SignatureBlock signature) =>
    [
        .. signature.Lines.Select(line => WordLine.Of(line.ToUpperInvariant(), Strong)),
        .. signature.Hint is { } hint ? [WordLine.Of(hint, new LineLook { IsItalic = true, Size = 24, At = JustificationValues.Center, KeepsNext = true })] : Array.Empty<Paragraph>(),
        WordLine.Of(signature.Name ?? "", Strong with { Before = RoomForSignature }),
    ];
}
