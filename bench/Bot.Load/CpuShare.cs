using System.Globalization;

namespace Bot.Load;

/// <summary>
/// Holds processes to a share of a processor (Linux control groups), as if each stood on a small machine of its own: several hosts and their database on one machine otherwise only measure how they share its
/// processors. Needs root.
/// </summary>
internal sealed class CpuShare : IDisposable
{
    private const int Period = 100_000;
    private const string Old = "/sys/fs/cgroup/cpu";
    private const string New = "/sys/fs/cgroup";

    private readonly List<string> _groups = [];

    private CpuShare()
    {
    }

    /// <summary>Null where this machine does not let us.</summary>
    /// <param name="share">Of one processor.</param>
    public static CpuShare? Hold(IReadOnlyList<int> processes, double share)
    {
        var held = new CpuShare();
        try
        {
            foreach (var process in processes)
            {
                held.Hold(process, share);
            }

            return held;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var group in _groups)
        {
            // A group with processes cannot be removed: they go back to where all are.
            foreach (var process in File.ReadLines(Path.Combine(group, "cgroup.procs")).ToList())
            {
                File.WriteAllText(Path.Combine(Path.GetDirectoryName(group)!, "cgroup.procs"), process);
            }

            Directory.Delete(group);
        }

        _groups.Clear();
    }

    private void Hold(int process, double share)
    {
        var isOld = File.Exists(Path.Combine(Old, "cpu.cfs_quota_us"));
        var (quota, number) = (((int)(Period * share)).ToString(CultureInfo.InvariantCulture), process.ToString(CultureInfo.InvariantCulture));
        var group = Path.Combine(isOld ? Old : New, $"bot-load-{number}");
        Directory.CreateDirectory(group);
        _groups.Add(group);
        if (isOld)
        {
            File.WriteAllText(Path.Combine(group, "cpu.cfs_period_us"), Period.ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(Path.Combine(group, "cpu.cfs_quota_us"), quota);
        }
        else
        {
            File.WriteAllText(Path.Combine(group, "cpu.max"), $"{quota} {Period.ToString(CultureInfo.InvariantCulture)}");
        }

        File.WriteAllText(Path.Combine(group, "cgroup.procs"), number);
    }
}
