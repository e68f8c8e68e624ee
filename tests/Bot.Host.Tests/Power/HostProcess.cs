using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Storage;

namespace Bot.Host.Tests.Power;

/// <summary>The built program as a host of its own that can be killed, paused and gone on with; what it logs can be waited for.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    /// <summary>How long the slowest machine may take; only a failing test waits so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Below the ports that systems give to outgoing connections: nobody takes one between the choice and the start.</summary>
    private const int FirstPort = 20_000;

    private const int Ports = 12_000;

    private static int _next = Random.Shared.Next(Ports);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly SemaphoreSlim _line = new(0);
    private readonly Task _reading;

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _reading = Task.WhenAll(ReadAsync(process.StandardError), ReadAsync(process.StandardOutput));
    }

    public Uri Address { get; }

    public bool IsGone => _process.HasExited;

    /// <summary>Everything written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <param name="folder">The working folder.</param>
    /// <param name="before">Commands that run the program for us, e.g. with a limit.</param>
    public static HostProcess Start(string folder, StorageOptions storage, IEnumerable<string> settings, params IReadOnlyList<string> before) =>
        Run("serve", folder, storage, settings, before);

    /// <summary>Sets a school up, and serves it.</summary>
    public static HostProcess Setup(string folder, StorageOptions storage, IEnumerable<string> settings) => Run("setup", folder, storage, settings, []);

    private static HostProcess Run(string verb, string folder, StorageOptions storage, IEnumerable<string> settings, IReadOnlyList<string> before)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        List<string> command =
        [
            .. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), verb, $"--Bot:Urls={address.GetLeftPart(UriPartial.Authority)}",
            $"--Bot:Storage:Provider={storage.Provider}", $"--Bot:Storage:ConnectionString={storage.ConnectionString}", .. settings,
        ];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        return new HostProcess(Process.Start(start)!, address);
    }

    /// <summary>Waits until what it wrote says so.</summary>
    public async Task SaysAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Log.Contains(words, StringComparison.Ordinal))
        {
            if (_process.HasExited)
            {
                await _reading;
                Log.ShouldContain(words, customMessage: "it ended before");
                return;
            }

            await _line.WaitAsync(TimeSpan.FromSeconds(1), patience.Token);
        }
    }

    /// <summary>Waits until it serves, so that its signals are handled and its address answers.</summary>
    public Task ServesAsync() => SaysAsync($"127.0.0.1:{Address.Port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary><c>kill -9</c>: nothing is finished, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary><c>SIGSTOP</c>: it stands still, and knows nothing of it.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary><c>SIGCONT</c>.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <summary><c>SIGTERM</c>; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _reading.WaitAsync(Patience);
        _process.Dispose();
        _line.Dispose();
    }

    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (Interlocked.Add(ref _next, 2) % Ports); // the next one is for the chat of a program that listens where others reach it
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }

    private async Task SignalAsync(string name)
    {
        using var signal = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync().WaitAsync(Patience);
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }

            _line.Release();
        }
    }
}
