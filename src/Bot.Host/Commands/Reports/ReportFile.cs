using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Host.Documents;

namespace Bot.Host.Commands.Reports;

/// <summary>A report as the file that its name asks for.</summary>
internal static class ReportFile
{
    private const string Pdf = ".pdf";

    public static bool IsKnown(string path) => FormOf(path) is not null || IsPdf(path);

    /// <summary>One paper is the file itself; several, for several authorities, have what distinguishes them behind its name.</summary>
    public static IEnumerable<string> PathsOf(string path, IReadOnlyList<ReportPaper> papers) => papers.Count == 1
        ? [path]
        : papers.Select(paper => Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{paper.FileName.Split(' ')[^1]}{Path.GetExtension(path)}"));

    /// <summary>False when it is to be a pdf and there is no LibreOffice. The file is there whole or not at all.</summary>
    public static async Task<bool> WriteAsync(string path, OfficialDocument document, CancellationToken cancellationToken)
    {
        var writer = new DocumentWriter();
        var bytes = FormOf(path) is { } form ? writer.Write(document, form)
            : await PdfConversion.OfAsync(writer.Write(document, DocumentForm.Docx), cancellationToken) is { } pdf ? pdf
            : default(ReadOnlyMemory<byte>?);
        if (bytes is not { } content)
        {
            return false;
        }

        var partial = path + ".part";
        await File.WriteAllBytesAsync(partial, content, cancellationToken);
        File.Move(partial, path, overwrite: true);
        return true;
    }

    private static bool IsPdf(string path) => string.Equals(Path.GetExtension(path), Pdf, StringComparison.OrdinalIgnoreCase);

    private static DocumentForm? FormOf(string path) => Enum.GetValues<DocumentForm>().Cast<DocumentForm?>()
        .FirstOrDefault(form => string.Equals(Path.GetExtension(path), DocumentForms.ExtensionOf(form!.Value), StringComparison.OrdinalIgnoreCase));
}
