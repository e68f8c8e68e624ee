using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Bot.Storage.Backups;

/// <summary>One of PostgreSQL's own programs, reaching the database by what its library reads from the environment: no password on a command line.</summary>
internal static class PostgresTool
{
    /// <summary>Where Debian keeps the programs of each version.</summary>
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>Runs it to its end.</summary>
    /// <param name="connects">False for one that only reads a file.</param>
    /// <returns>What it complained of last when it failed; null when it did its work.</returns>
    /// <exception cref="BackupRefusedException">The program is not installed.</exception>
    public static async Task<string?> RunAsync(string program, StorageOptions options, IReadOnlyList<string> arguments, CancellationToken cancellationToken, bool connects = true)
    {
        var start = new ProcessStartInfo(PathTo(program)) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (connects)
        {
            Reach(start.Environment, new NpgsqlConnectionStringBuilder(options.ConnectionString));
        }

        using var process = Started(start, program);
        await using var end = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var said = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var complained = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await said;
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? null : complained.Trim().Split('\n')[0];
    }

    private static Process Started(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new BackupRefusedException(BackupFault.ToolMissing, program, innerException: missing);
        }
    }

    private static void Reach(IDictionary<string, string?> environment, NpgsqlConnectionStringBuilder to)
    {
        Set("PGHOST", to.Host);
        Set("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGDATABASE", to.Database);
        Set("PGUSER", to.Username);
        Set("PGPASSWORD", to.Password);

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                environment[name] = value;
            }
        }
    }

    /// <summary>The newest of Debian's where there is one: an older program refuses a newer server.</summary>
    private static string PathTo(string program) =>
        !Directory.Exists(DebianRoot) ? program
            : Directory.EnumerateDirectories(DebianRoot)
                .Where(version => File.Exists(Path.Combine(version, "bin", program)))
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin", program))
                .FirstOrDefault(program);
}
