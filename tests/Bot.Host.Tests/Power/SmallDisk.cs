using System.Diagnostics;
using System.Globalization;
using Bot.Testing;

namespace Bot.Host.Tests.Power;

/// <summary>A disk of a few megabytes (tmpfs) that can be filled. Needs the right to mount: root, in a container <c>CAP_SYS_ADMIN</c>.</summary>
internal sealed class SmallDisk : IDisposable
{
    private static readonly Lazy<bool> MayMount = new(() =>
    {
        using var disk = TryMount(1);
        return disk is not null;
    });

    private readonly TemporaryFolder _folder;

    private SmallDisk(TemporaryFolder folder) => _folder = folder;

    /// <summary>Whether this machine lets us.</summary>
    public static bool IsPossible => MayMount.Value;

    public string FullPath => _folder.FullPath;

    public static SmallDisk Mount(int megabytes) => TryMount(megabytes) ?? throw new InvalidOperationException("Mounting needs root, in a container CAP_SYS_ADMIN.");

    /// <summary>Not a byte is left.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        for (var size = 64 * 1024; size > 0; size /= 4)
        {
            try
            {
                while (true)
                {
                    filler.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // Full for writes of this size.
            }
        }
    }

    /// <summary>Somebody makes room.</summary>
    public void Clear() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", FullPath);
        _folder.Dispose();
    }

    private string Filler => _folder.PathTo("filler");

    private static SmallDisk? TryMount(int megabytes)
    {
        var folder = new TemporaryFolder();
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "attendance-bot-test", folder.FullPath))
        {
            return new SmallDisk(folder);
        }

        folder.Dispose();
        return null;
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
