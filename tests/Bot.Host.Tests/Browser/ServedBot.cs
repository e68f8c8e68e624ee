using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bot.Testing;

namespace Bot.Host.Tests.Browser;

/// <summary>The program as a newcomer runs it: <c>serve</c> in an empty folder, on a school morning.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly Process _process;

    private ServedBot(TemporaryFolder folder, Process process, string chat)
    {
        _folder = folder;
        _process = process;
        Chat = chat;
    }

    /// <summary>The printed address of the chat page.</summary>
    public string Chat { get; }

    public static async Task<ServedBot> StartAsync(string clock)
    {
        var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"),
                "serve",
                string.Create(CultureInfo.InvariantCulture, $"--Bot:Urls=http://127.0.0.1:{FreePort()}"),
                $"--Bot:Clock:Start={clock}",
            },
        };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        for (var line = ""; line is not null; line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)))
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var address && line.EndsWith("/chat", StringComparison.Ordinal))
            {
                return new ServedBot(folder, process, line[address..]);
            }
        }

        folder.Dispose();
        throw new InvalidOperationException($"The program ended: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, port: 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
