using System.Diagnostics;

namespace Bot.Load;

/// <summary>What the disk takes to make something durable.</summary>
internal static class Disk
{
    private const int Times = 200;

    /// <summary>The median of a few hundred appends of 4 KiB, each flushed to the disk.</summary>
    public static double FsyncMicroseconds(string folder)
    {
        var path = Path.Combine(folder, "fsync");
        var page = new byte[4096];
        var times = new List<double>(Times);
        using (var file = new FileStream(path, FileMode.Create))
        {
            for (var time = 0; time < Times; time++)
            {
                file.Write(page);
                var begin = Stopwatch.GetTimestamp();
                file.Flush(flushToDisk: true);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
            }
        }

        File.Delete(path);
        times.Sort();
        return times[Times / 2];
    }
}
