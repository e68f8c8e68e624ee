using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Storage;
using Bot.Testing.Telegram;

namespace Bot.Load;

/// <summary>The program or the floor, as a process of its own.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _log;

    private Served(Process process, Uri address, Task<string> log)
    {
        _process = process;
        Address = address;
        _log = log;
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>Resident memory at this moment, in MB.</summary>
    public double Memory => Status("VmRSS:");

    /// <summary>The most it ever had, in MB.</summary>
    public double MostMemory => Status("VmHWM:");

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<Served> ProductAsync(Site site, TelegramFake telegram, params string[] settings)
    {
        var url = FreeAddress();
        return StartAsync(
            site,
            url,
            "Bot.Host.dll",
            [
                "serve",
                $"--Bot:Urls={url}",
                $"--Bot:Clock:Start={Reporter.Now.ToString("O", CultureInfo.InvariantCulture)}",
                $"--Bot:Storage:Provider={site.Options.Provider}",
                $"--Bot:Storage:ConnectionString={site.Options.ConnectionString}",
                "--Bot:PublicUrl=https://bench.example",
                $"--Bot:Telegram:Token={TelegramFake.Token}",
                $"--Bot:Telegram:ApiUrl={telegram.Url}",
                "--Bot:Telegram:Updates=Webhook",
                $"--Bot:Telegram:WebhookSecret={Line.Secret}",
                .. settings,
            ]);
    }

    public static Task<Served> FloorAsync(Site site)
    {
        var url = FreeAddress();
        var provider = site.Options.Provider == StorageProvider.Sqlite ? "sqlite" : "postgres";
        return StartAsync(site, url, "Bot.Floor.dll", [provider, site.Options.ConnectionString, url, Line.Secret, Reporter.Now.ToString("O", CultureInfo.InvariantCulture)]);
    }

    /// <summary>Stands still until <see cref="GoOn"/>.</summary>
    public void Pause() => Signal("-STOP");

    public void GoOn() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signal("-TERM");
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
            {
                _process.Kill();
            }
        }

        if (Environment.GetEnvironmentVariable("BENCH_LOG") is { } file)
        {
            await File.AppendAllTextAsync(file, await _log);
        }

        _process.Dispose();
    }

    private static async Task<Served> StartAsync(Site site, string url, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = site.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        var process = Process.Start(start)!;
        var log = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(url, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new Served(process, new Uri(url), log);
            }
        }

        throw new InvalidOperationException($"{program} ended: {await log}");
    }

    private void Signal(string name)
    {
        using var signal = Process.Start("kill", [name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    private double Status(string name) => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024)
        .Single();

    private static string FreeAddress()
    {
        using var probe = new TcpListener(IPAddress.Loopback, port: 0);
        probe.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }
}
