using System.Diagnostics;
using Bot.Dialogs.Documents;
using Bot.Dialogs.Ports;

namespace Bot.Host.Documents;

/// <summary>Documents with the Open XML library, packed so that the same document is the same bytes.</summary>
internal sealed class DocumentWriter : IDocumentWriter
{
    public ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form) => form switch
    {
        DocumentForm.Xlsx => Sheets.SheetDocument.Write(document),
        DocumentForm.Docx => Word.WordDocument.Write(document),
        DocumentForm.Csv => CsvDocument.Write(document),
        _ => throw new UnreachableException(),
    };
}
