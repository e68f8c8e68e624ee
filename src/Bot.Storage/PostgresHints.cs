using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Storage;

/// <summary>
/// <c>LISTEN</c> and <c>NOTIFY</c> between hosts. Only a hint: sent after the commit on a connection of its own (inside the transaction it
/// would end PostgreSQL's own group commit), at most twenty a second; who misses one finds the work by polling.
/// </summary>
internal sealed class PostgresHints(StorageOptions options, Signals signals, ILogger<PostgresHints> log) : IAsyncDisposable
{
    private const string Topic = "attendance";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);

    private readonly string _connection =
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, KeepAlive = 15 }.ConnectionString;

    private readonly string _me = RowId.New();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _pending = new(0);
    private int _changed;
    private Task? _work;

    /// <summary>Listens from now on; returns once it does.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var isListening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        signals.Committed += Remember;
        _work = Task.WhenAll(
            Task.Run(() => KeepAsync(connection => ListenAsync(connection, isListening)), CancellationToken.None),
            Task.Run(() => KeepAsync(TellAsync), CancellationToken.None));
        await isListening.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        signals.Committed -= Remember;
        await _stop.CancelAsync();
        if (_work is not null)
        {
            await _work;
        }

        _stop.Dispose();
        _pending.Dispose();
    }

    private void Remember(Changed what)
    {
        // Released once for however much happens before it is told.
        if (Interlocked.Or(ref _changed, (int)what) == 0)
        {
            _pending.Release();
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, TaskCompletionSource isListening)
    {
        connection.Notification += (_, hint) => Hear(hint.Payload);
        await using var listen = new NpgsqlCommand($"listen {Topic}", connection);
        await listen.ExecuteNonQueryAsync(_stop.Token);
        isListening.TrySetResult();
        while (true)
        {
            await connection.WaitAsync(_stop.Token);
        }
    }

    private async Task TellAsync(NpgsqlConnection connection)
    {
        while (true)
        {
            await _pending.WaitAsync(_stop.Token);
            var changed = Interlocked.Exchange(ref _changed, 0);
            await using var tell = new NpgsqlCommand($"select pg_notify('{Topic}', @hint)", connection);
            tell.Parameters.AddWithValue("hint", $"{_me} {changed}");
            await tell.ExecuteNonQueryAsync(_stop.Token);
            await Task.Delay(Pause, _stop.Token);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is not [var sender, var word] || sender == _me || !int.TryParse(word, provider: null, out var number))
        {
            return;
        }

        var changed = (Changed)number;
        if (changed.HasFlag(Changed.Inbox))
        {
            signals.InboxChangedHere();
        }

        if (changed.HasFlag(Changed.Outbox))
        {
            signals.Outbox.Signal();
        }

        if (changed.HasFlag(Changed.Files))
        {
            signals.Files.Signal();
        }
    }

    private async Task KeepAsync(Func<NpgsqlConnection, Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_connection);
                await connection.OpenAsync(_stop.Token);
                await work(connection);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is: a hint less costs a look more. The driver does not call a connection that it closed itself a failure of its own.
                Log.HintsInterrupted(log, exception.GetType().Name);
                await Task.Delay(Reconnect, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
