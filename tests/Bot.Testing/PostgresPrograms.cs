using System.Diagnostics;

namespace Bot.Testing;

/// <summary>PostgreSQL's own programs, run as somebody it accepts.</summary>
public static class PostgresPrograms
{
    /// <summary>Makes <c>data</c> in the folder, which belongs to PostgreSQL's user afterwards.</summary>
    public static async Task InitAsync(string folder, params string[] options)
    {
        await GiveAsync(folder);
        await FinishAsync(AsPostgres(
            [Find("initdb"), "-D", Path.Combine(folder, "data"), "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", .. options]));
    }

    /// <summary>The folder belongs to whom PostgreSQL runs as.</summary>
    public static async Task GiveAsync(string folder)
    {
        if (Environment.UserName == "root")
        {
            await FinishAsync(Command("chown", "postgres:postgres", folder));
        }
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    public static ProcessStartInfo AsPostgres(params string[] command) => Environment.UserName == "root"
        ? Command("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. command])
        : Command(command[0], command[1..]);

    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public static string Find(string name)
    {
        IEnumerable<string> folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            .. Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")) : [],
        ];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"The tests of the stores need PostgreSQL: {name} was not found. On Debian: apt-get install postgresql (test.sh does so).");
    }

    private static ProcessStartInfo Command(string program, params string[] arguments) =>
        new(program, arguments) { WorkingDirectory = Path.GetTempPath() };

    private static async Task FinishAsync(ProcessStartInfo command)
    {
        (command.RedirectStandardOutput, command.RedirectStandardError) = (true, true);
        using var process = Process.Start(command)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command.FileName} failed: {await output} {await errors}");
        }
    }
}
