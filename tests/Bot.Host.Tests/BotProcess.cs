using System.Diagnostics;
using System.Text;

namespace Bot.Host.Tests;

/// <summary>Runs the built program as a process of its own, as a shell would: what it writes where, and how it ends.</summary>
internal sealed class BotProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ProcessStartInfo _start;
    private string? _input;

    private BotProcess(string folder, string[] arguments)
    {
        _start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var inherited in _start.Environment.Keys.Where(key => key.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            _start.Environment.Remove(inherited);
        }
    }

    public static BotProcess In(string folder, params string[] arguments) => new(folder, arguments);

    public BotProcess With(string variable, string value)
    {
        _start.Environment[variable] = value;
        return this;
    }

    public BotProcess Typing(string input)
    {
        _input = input;
        return this;
    }

    public async Task<Ending> EndAsync()
    {
        using var process = Process.Start(_start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, patience.Token);
            var error = ReadAsync(process.StandardError.BaseStream, patience.Token);
            await process.StandardInput.WriteAsync(_input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Ending(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return Utf8.GetString(bytes.ToArray());
    }
}

/// <param name="Output">Every byte of stdout, a byte order mark included.</param>
internal sealed record Ending(int Code, string Output, string Error);
