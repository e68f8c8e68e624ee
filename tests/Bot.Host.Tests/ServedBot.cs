using System.Diagnostics;
using System.Globalization;
using Bot.Host.Tests.Power;
using Bot.Testing;

namespace Bot.Host.Tests;

/// <summary>The program as it is run: <c>serve</c> in a folder of its own, on a school morning.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly Process _process;
    private readonly Task<string> _log;
    private bool _isEnded;

    private ServedBot(TemporaryFolder? folder, Process process, Task<string> log, string address)
    {
        _folder = folder;
        _process = process;
        _log = log;
        Address = address;
    }

    /// <summary>The printed address: of the chat page, where there is one.</summary>
    public string Address { get; }

    /// <summary>Bytes of the machine's memory that it holds now.</summary>
    public long Memory => Refreshed().WorkingSet64;

    /// <summary>Bytes of the machine's memory that it ever held.</summary>
    public long PeakMemory => Refreshed().PeakWorkingSet64;

    public static async Task<ServedBot> StartAsync(string clock)
    {
        var folder = new TemporaryFolder();
        return await StartAsync(folder.FullPath, folder, clock, []);
    }

    /// <summary>In a folder that somebody else cleans up, with further settings.</summary>
    public static Task<ServedBot> StartAsync(string folder, string clock, params string[] settings) => StartAsync(folder, owned: null, clock, settings);

    /// <summary>Listening where others can reach it, without any further setting.</summary>
    public static Task<ServedBot> StartOpenAsync(string folder, string clock) => StartAsync(folder, owned: null, clock, [], isOpen: true);

    private static async Task<ServedBot> StartAsync(string folder, TemporaryFolder? owned, string clock, string[] settings, bool isOpen = false)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"),
                "serve",
                $"--Bot:Urls=http://{(isOpen ? "0.0.0.0" : "127.0.0.1")}:{HostProcess.FreePort().ToString(CultureInfo.InvariantCulture)}",
                $"--Bot:Clock:Start={clock}",
            },
        };
        settings.ToList().ForEach(start.ArgumentList.Add);
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        for (var line = ""; line is not null; line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(3)))
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var address)
            {
                return new ServedBot(owned, process, errors, line[address..]);
            }
        }

        owned?.Dispose();
        throw new InvalidOperationException($"The program ended: {await errors}");
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    /// <summary>Ends it and returns what it wrote beside its data.</summary>
    public async Task<string> EndAsync()
    {
        await DisposeAsync();
        return await _log;
    }

    /// <summary>Ends it as a power cut would; once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isEnded)
        {
            return;
        }

        _isEnded = true;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder?.Dispose();
    }
}
