using System.Diagnostics;
using Bot.Testing;

namespace Bot.Channels.Tests.Telegram;

/// <summary>A program of somebody else, run by Node.js from <c>tests/peers</c>.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private static readonly SemaphoreSlim Installing = new(1);
    private readonly Process _process;

    private Peer(Process process, string greeting)
    {
        _process = process;
        Greeting = greeting;
    }

    /// <summary>What it said when it was ready.</summary>
    public string Greeting { get; }

    private static string Folder => Repository.PathTo("tests", "peers");

    public static async Task<Peer> StartAsync(string script, params (string Name, string Value)[] environment)
    {
        await InstallAsync();
        var process = Start("node", [script], environment);
        _ = process.StandardError.ReadToEndAsync(); // read, or it would stop when the pipe is full
        var greeting = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        if (greeting?.StartsWith("ready ", StringComparison.Ordinal) != true)
        {
            process.Kill();
            throw new InvalidOperationException($"{script} did not start: {greeting}");
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new Peer(process, greeting["ready ".Length..]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Once for every state of the lock file.</summary>
    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var stamp = Path.Combine(Folder, "node_modules", ".package-lock.json");
            if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            {
                return;
            }

            using var npm = Start("npm", ["ci", "--no-audit", "--no-fund"], []);
            var said = Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            await npm.WaitForExitAsync();
            npm.ExitCode.ShouldBe(0, string.Concat(await said));
        }
        finally
        {
            Installing.Release();
        }
    }

    private static Process Start(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
