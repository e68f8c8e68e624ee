using System.Diagnostics;
using Bot.Storage;
using Bot.Testing;
using Npgsql;

namespace Bot.Host.Tests.Power;

/// <summary>
/// A PostgreSQL server for one test, durable as in life, that can be stopped, crashed and started again. A shell does so on our word; when its input closes,
/// however the test ends, the server stops and its folder goes. No checkpoint falls into a test: on a full disk it would end the server, whatever the bot does.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private const string Obey = """
        while read -r word; do
            case "$word" in
                start) "$1" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections="$3" -c shared_buffers=16MB -c deadlock_timeout=100ms -c max_wal_size=1GB -c checkpoint_timeout=1h >>"$2/log" 2>&1 & server=$! ;;
                stop) kill -INT $server; wait $server ;;
                crash) kill -QUIT $server; wait $server ;;
            esac
            echo "$word"
        done
        kill -QUIT $server 2>/dev/null
        wait $server
        rm -rf "$2"/*
        """;

    private readonly string _folder;
    private readonly TemporaryFolder? _own;
    private readonly Process _shell;
    private readonly int _connections;

    private OwnPostgres(string folder, TemporaryFolder? own, Process shell, int connections)
    {
        (_folder, _own, _shell, _connections) = (folder, own, shell, connections);
    }

    /// <summary>Its database, empty at first.</summary>
    public StorageOptions Options => new() { Provider = StorageProvider.Postgres, ConnectionString = ConnectionTo("postgres") };

    /// <param name="folder">Where its files are to be; null for a folder of its own.</param>
    /// <param name="logFolder">Where its write-ahead log is to be; null for beside the rest.</param>
    /// <param name="connections">The most connections it takes.</param>
    public static async Task<OwnPostgres> StartAsync(string? folder = null, string? logFolder = null, int connections = 60)
    {
        var own = folder is null ? new TemporaryFolder() : null;
        folder ??= own!.FullPath;
        if (logFolder is not null)
        {
            await PostgresPrograms.GiveAsync(logFolder);
        }

        await PostgresPrograms.InitAsync(folder, ["--wal-segsize=1", .. logFolder is null ? [] : (string[])["--waldir", Path.Combine(logFolder, "wal")]]);
        var start = PostgresPrograms.AsPostgres(
            "/bin/sh", "-c", Obey, "sh", PostgresPrograms.Find("postgres"), folder, connections.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        var server = new OwnPostgres(folder, own, Process.Start(start)!, connections);
        await server.StartAsync();
        return server;
    }

    /// <summary>Returns when it takes connections.</summary>
    public async Task StartAsync()
    {
        await TellAsync("start");
        using var patience = new CancellationTokenSource(HostProcess.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await AnswersAsync())
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Every connection is cut, what is open is rolled back; connections are refused until it is started.</summary>
    public Task StopAsync() => TellAsync("stop");

    /// <summary>As <c>pg_ctl stop -m immediate</c>, or a power cut of the database's machine: nothing is finished, the log is replayed at the next start.</summary>
    public Task CrashAsync() => TellAsync("crash");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync().WaitAsync(HostProcess.Patience);
        _shell.Dispose();
        _own?.Dispose();
    }

    private async Task TellAsync(string word)
    {
        await _shell.StandardInput.WriteLineAsync(word);
        await _shell.StandardInput.FlushAsync();
        (await _shell.StandardOutput.ReadLineAsync().WaitAsync(HostProcess.Patience)).ShouldBe(word);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string ConnectionTo(string database) => $"Host={_folder};Username=postgres;Database={database};Timeout=15;Maximum Pool Size={_connections / 3}";
}
