using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Host.Documents;

/// <summary>A Word document as pdf, by the LibreOffice of this machine.</summary>
internal static class PdfConversion
{
    private const string Office = "soffice";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null where LibreOffice is not installed or did not manage.</summary>
    public static async Task<byte[]?> OfAsync(ReadOnlyMemory<byte> docx, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("bot-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, "document.docx");
            await File.WriteAllBytesAsync(source, docx, cancellationToken);
            return await RunAsync(folder.FullName, source, cancellationToken) && File.Exists(Path.ChangeExtension(source, ".pdf"))
                ? await File.ReadAllBytesAsync(Path.ChangeExtension(source, ".pdf"), cancellationToken)
                : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>With a profile of its own: another running LibreOffice would take the work and say nothing.</summary>
    private static async Task<bool> RunAsync(string folder, string source, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Office) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder, source })
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var office = Process.Start(start)!;
            try
            {
                await Task.WhenAll(office.StandardOutput.ReadToEndAsync(limit.Token), office.StandardError.ReadToEndAsync(limit.Token), office.WaitForExitAsync(limit.Token));
                return office.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                office.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return false;
            }
        }
        catch (Win32Exception)
        {
            return false; // not installed
        }
    }
}
