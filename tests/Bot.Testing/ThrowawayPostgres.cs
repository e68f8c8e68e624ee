using System.Diagnostics;
using Bot.Storage;
using Npgsql;

namespace Bot.Testing;

/// <summary>
/// A PostgreSQL server for this test run only, started with <c>initdb</c> and <c>postgres</c> in a temporary folder, reached by a socket there.
/// A shell watches over it: when the test process ends, however it ends, the shell's input closes, the server stops and the folder goes;
/// signals that end the whole group do not end the shell before.
/// </summary>
public sealed class ThrowawayPostgres
{
    private const string Watch = """
        "$1" -D "$2/data" -k "$2" -c listen_addresses= $3 \
             -c max_connections=200 -c deadlock_timeout=100ms >"$2/log" 2>&1 &
        server=$!
        trap '' HUP INT TERM
        cat >/dev/null
        kill -QUIT $server
        wait $server
        rm -rf "$2"
        """;

    private const string Fast = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c shared_buffers=64MB";

    private const string Durable = "-c fsync=on -c synchronous_commit=on -c shared_buffers=256MB";

    private static readonly Lazy<Task<ThrowawayPostgres>> Started = new(() => StartAsync(Fast));
    private static readonly Lazy<Task<ThrowawayPostgres>> StartedDurable = new(() => StartAsync(Durable));
    private static int _databases;

    private readonly string _folder;
    private readonly Process _watcher;
    private readonly SemaphoreSlim _template = new(1);
    private bool _hasTemplate;

    private ThrowawayPostgres(string folder, Process watcher)
    {
        _folder = folder;
        _watcher = watcher;
    }

    public static Task<ThrowawayPostgres> SharedAsync() => Started.Value;

    /// <summary>Another server whose commits wait for the disk, for measurements.</summary>
    public static Task<ThrowawayPostgres> DurableAsync() => StartedDurable.Value;

    /// <summary>A new empty database.</summary>
    public async Task<StorageOptions> EmptyDatabaseAsync() => await CreateAsync(template: "template0");

    /// <summary>A new database with the program's schema, copied from one that was migrated once.</summary>
    /// <param name="migrate">Brings the template to the program's schema.</param>
    public async Task<StorageOptions> MigratedDatabaseAsync(Func<StorageOptions, Task> migrate)
    {
        await _template.WaitAsync();
        try
        {
            if (!_hasTemplate)
            {
                await RunAsync("create database migrated template template0 encoding 'UTF8' locale 'C'");
                await migrate(OptionsFor("migrated"));
                _hasTemplate = true;
            }
        }
        finally
        {
            _template.Release();
        }

        return await CreateAsync(template: "migrated");
    }

    /// <summary>A new database with the content of another, to which nobody is connected.</summary>
    public async Task<StorageOptions> CopyAsync(StorageOptions of)
    {
        NpgsqlConnection.ClearAllPools();
        return await CreateAsync(new NpgsqlConnectionStringBuilder(of.ConnectionString).Database!);
    }

    public Task DropAsync(StorageOptions options) =>
        RunAsync($"drop database {new NpgsqlConnectionStringBuilder(options.ConnectionString).Database} with (force)");

    private async Task<StorageOptions> CreateAsync(string template)
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await RunAsync($"create database {name} template {template}");
        return OptionsFor(name);
    }

    private StorageOptions OptionsFor(string database) =>
        new() { Provider = StorageProvider.Postgres, ConnectionString = ConnectionTo(database) };

    private string ConnectionTo(string database) =>
        $"Host={_folder};Username=postgres;Database={database};Pooling=true;Timeout=30;Maximum Pool Size=30";

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<ThrowawayPostgres> StartAsync(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("attendance-bot-pg-").FullName;
        await PostgresPrograms.InitAsync(folder);
        var watch = PostgresPrograms.AsPostgres("/bin/sh", "-c", Watch, "sh", PostgresPrograms.Find("postgres"), folder, settings);
        watch.RedirectStandardInput = true;
        var server = new ThrowawayPostgres(folder, Process.Start(watch)!);
        await server.ReadyAsync();
        return server;
    }

    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                await RunAsync("select 1");
                return;
            }
            catch (NpgsqlException) when (!_watcher.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
            }
        }
    }
}
