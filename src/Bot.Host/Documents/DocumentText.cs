using System.Text;
using Bot.Dialogs.Files;
using Bot.Dialogs.Messages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Host.Documents;

/// <summary>The words of a document that somebody sent: paragraphs are lines, the cells of a table stand behind tabs.</summary>
internal static class DocumentText
{
    /// <summary>More signs of XML than any letter has: what unpacks to more is not read.</summary>
    private const long LargestPart = 5_000_000;

    /// <summary>A message cannot be longer in the inbox, and no letter is.</summary>
    private const int LongestText = 20_000;

    /// <summary>Null when it is of a kind that cannot be read, or damaged, or empty.</summary>
    public static string? Of(FileRef file, ReadOnlyMemory<byte> content)
    {
        var text = ReadableFile.KindOf(file) switch
        {
            ReadableKind.Word => OfWord(content),
            ReadableKind.Plain => OfPlain(content.Span),
            ReadableKind.Sheet => SheetText.Of(content),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Length > LongestText && ReadableFile.KindOf(file) != ReadableKind.Sheet ? text[..LongestText] : text;
    }

    private static string? OfPlain(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes[2..])
                : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null; // an older encoding: guessing it would put wrong letters into a letter
        }
    }

    private static string? OfWord(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestPart });
            return document.MainDocumentPart?.Document?.Body is { } body ? string.Join('\n', body.ChildElements.SelectMany(Lines)) : null;
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Lines(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [TextOf(paragraph)],
        Table table when IsLayout(table) => table.Descendants<Paragraph>().Select(TextOf),
        Table table => table.Elements<TableRow>().Select(row => string.Join('\t', row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf)).Trim()))),
        _ => [],
    };

    /// <summary>The head and the signatures of letters stand in tables of two columns.</summary>
    private static bool IsLayout(Table table) => table.Elements<TableRow>().All(row => row.Elements<TableCell>().Count() <= 2);

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Descendants())
        {
            text.Append(part switch
            {
                Text words => words.Text,
                TabChar => "\t",
                Break => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }
}
