using Bot.Dialogs.Documents;

namespace Bot.Dialogs.Ports;

/// <summary>
/// Writes a document as a file. A pure function, so that a turn may decide on bytes and name them by their digest: no clock, no chance, no file, and the same
/// document in the same form is the same bytes.
/// </summary>
public interface IDocumentWriter
{
    ReadOnlyMemory<byte> Write(OfficialDocument document, DocumentForm form);
}
