using System.Diagnostics;
using System.Globalization;
using Bot.Testing;
using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Crash;

/// <summary>The built program, serving the sample school over Telegram from a SQLite file, as a process that can be killed.</summary>
internal sealed class ServingProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _error;

    private ServingProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public static ServingProcess Start(TemporaryFolder folder, TelegramFake telegram)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Bot.Host.dll"), "serve",
                "--Bot:Urls=http://127.0.0.1:0",
                $"--Bot:School:Folder={SampleSchool.Folder}",
                $"--Bot:Storage:ConnectionString=Data Source={folder.PathTo("attendance.db")}",
                $"--Bot:Telegram:Token={TelegramFake.Token}",
                $"--Bot:Telegram:ApiUrl={telegram.Url}",
            ])
        {
            WorkingDirectory = folder.FullPath,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new ServingProcess(Process.Start(start)!);
    }

    /// <summary><c>kill -9</c>: nothing is finished, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary><c>SIGTERM</c>; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public Task<string> ErrorAsync() => _error.WaitAsync(Patience);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
