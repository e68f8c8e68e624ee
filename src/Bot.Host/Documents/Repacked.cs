using System.IO.Compression;

namespace Bot.Host.Documents;

/// <summary>The same package with its parts in the order of their names and without the time of its making: the same parts are the same bytes.</summary>
internal static class Repacked
{
    /// <summary>What every part claims; the earliest a zip can say is 1980.</summary>
    private static readonly DateTimeOffset Written = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Written;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return bytes.ToArray();
    }
}
