using System.Diagnostics;
using Bot.Dialogs.Documents;
using Bot.Host.Documents;
using Bot.Testing;

namespace Bot.Host.Tests.Documents;

/// <summary>Every kind of document opened by LibreOffice, in one run because it takes long to start. <c>KEEP_DOCUMENTS=FOLDER</c> keeps what it made, to look at.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Every_document_opens_and_shows_its_words_and_its_decimal_comma()
    {
        using var folder = new TemporaryFolder();
        var sources = new List<string>();
        var reports = new Dictionary<string, OfficialDocument>();
        foreach (var (name, document) in new[] { ("bao-cao", SampleDocuments.Report()), ("bao-cao-ngang", SampleDocuments.Report(isWide: true)), ("bien-ban", SampleDocuments.Minutes()) })
        {
            foreach (var form in document.Tables.Any() ? [DocumentForm.Docx, DocumentForm.Xlsx] : new[] { DocumentForm.Docx })
            {
                sources.Add(folder.PathTo($"{name}-{DocumentForms.ExtensionOf(form)[1..]}{DocumentForms.ExtensionOf(form)}"));
                await File.WriteAllBytesAsync(sources[^1], new DocumentWriter().Write(document, form));
            }
        }

        foreach (var paper in SampleReports.All)
        {
            foreach (var form in new[] { DocumentForm.Docx, DocumentForm.Xlsx })
            {
                sources.Add(folder.PathTo($"{paper.FileName}-{DocumentForms.ExtensionOf(form)[1..]}{DocumentForms.ExtensionOf(form)}"));
                await File.WriteAllBytesAsync(sources[^1], new DocumentWriter().Write(paper.Document, form));
                reports[sources[^1]] = paper.Document;
            }
        }

        await RunAsync("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullPath, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullPath, .. sources]);

        foreach (var source in sources)
        {
            var shown = await RunAsync("pdftotext", ["-layout", Path.ChangeExtension(source, ".pdf"), "-"]);
            foreach (var words in Path.GetFileName(source) switch
            {
                var name when name.StartsWith("bien-ban", StringComparison.Ordinal) => ["BIÊN BẢN", "Rơ Châm Hậu", "ngày ..... tháng"],
                var name when name.StartsWith("bao-cao", StringComparison.Ordinal) => ["Độc lập - Tự do - Hạnh phúc", "87,3%", "1.234", "05/11/2026", "=1+1"],
                _ => WordsOf(reports[source]),
            })
            {
                shown.ShouldContain(words, Case.Sensitive, source);
            }
        }

        if (Environment.GetEnvironmentVariable("KEEP_DOCUMENTS") is { Length: > 0 } keep)
        {
            Directory.CreateDirectory(keep);
            foreach (var file in Directory.GetFiles(folder.FullPath))
            {
                File.Copy(file, Path.Combine(keep, Path.GetFileName(file)), overwrite: true);
            }
        }
    }

    /// <summary>What is for the school's own use goes to nobody, and may be unsigned.</summary>
    private static IEnumerable<string> WordsOf(OfficialDocument report) =>
        ["Độc lập - Tự do - Hạnh phúc", .. report.Recipients is [] ? Array.Empty<string>() : ["Nơi nhận"], .. report.Signatures.Select(block => block.Name).OfType<string>()];

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await complained);
        return await said;
    }
}
