using System.Collections.Concurrent;
using Bot.Dialogs.Ports;
using Bot.Host.Settings;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

public sealed class InboxWorkerTests : IAsyncDisposable
{
    private readonly MemoryInbox _inbox = new();
    private readonly ConcurrentQueue<string> _turns = new();
    private InboxWorker? _worker;

    [Fact]
    public async Task Messages_of_several_chats_are_worked_on_at_the_same_time()
    {
        var both = new TaskCompletionSource();
        await StartAsync(async message =>
        {
            _turns.Enqueue(message.Inbound.From.Chat);
            if (_turns.Count == 2)
            {
                both.SetResult();
            }

            await both.Task; // the first turn ends only when the second has begun
            return CommitOutcome.Committed;
        });

        _inbox.Put("a");
        _inbox.Put("b");

        await both.Task.Within();
    }

    [Fact]
    public async Task A_turn_that_met_a_conflict_is_decided_again_at_once()
    {
        var done = new TaskCompletionSource();
        await StartAsync(message =>
        {
            _turns.Enqueue(message.Inbound.From.Chat);
            if (_turns.Count < 3)
            {
                return Task.FromResult(CommitOutcome.Conflict);
            }

            done.SetResult();
            return Task.FromResult(CommitOutcome.Committed);
        });

        _inbox.Put("a");

        await done.Task.Within();
    }

    [Fact]
    public async Task A_turn_that_only_meets_conflicts_is_given_back()
    {
        await StartAsync(message =>
        {
            _turns.Enqueue(message.Inbound.From.Chat);
            return Task.FromResult(CommitOutcome.Conflict);
        });

        var message = _inbox.Put("a");

        (await _inbox.NextGivenBackAsync()).ShouldBe((message, "Conflict"));
        _turns.Count.ShouldBe(InboxWorker.Decisions);
    }

    [Fact]
    public async Task A_turn_that_fails_is_given_back_with_the_kind_of_failure_and_no_words()
    {
        await StartAsync(_ => throw new FormatException("Nguyễn Văn An, 0970000562"));

        var message = _inbox.Put("a");

        (await _inbox.NextGivenBackAsync()).ShouldBe((message, "FormatException"));
    }

    [Fact]
    public async Task A_turn_that_fails_because_the_disk_is_full_costs_its_message_no_attempt()
    {
        await StartAsync(_ => throw new SqliteException("database or disk is full", errorCode: 13));

        var message = _inbox.Put("a");

        (await _inbox.NextGivenBackAsync()).ShouldBe((message, null));
    }

    [Fact]
    public async Task A_turn_whose_lease_is_lost_is_left_to_its_new_owner()
    {
        var next = new TaskCompletionSource();
        await StartAsync(message =>
        {
            _turns.Enqueue(message.Inbound.From.Chat);
            if (message.Inbound.From.Chat == "b")
            {
                next.SetResult();
                return Task.FromResult(CommitOutcome.Committed);
            }

            return Task.FromResult(CommitOutcome.LeaseLost);
        });

        _inbox.Put("a");
        _inbox.Put("b");
        await next.Task.Within();
        await StopAsync();

        _turns.Count(chat => chat == "a").ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_away_for_a_moment_stops_nothing()
    {
        _inbox.FailingClaims = 1;
        var done = new TaskCompletionSource();
        await StartAsync(_ =>
        {
            done.SetResult();
            return Task.FromResult(CommitOutcome.Committed);
        });

        _inbox.Put("a");

        await done.Task.Within();
    }

    [Fact]
    public async Task On_a_stop_the_turn_at_hand_is_finished_and_nothing_more_is_claimed()
    {
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        await StartAsync(async message =>
        {
            begun.TrySetResult();
            await mayEnd.Task;
            _turns.Enqueue(message.Inbound.From.Chat);
            return CommitOutcome.Committed;
        });
        _inbox.Put("a");
        await begun.Task.Within();

        var stopping = StopAsync();
        _inbox.Put("b");
        stopping.IsCompleted.ShouldBeFalse();
        mayEnd.SetResult();
        await stopping.Within();

        _turns.ShouldBe(["a"]);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _worker?.Dispose();
    }

    private Task StartAsync(Func<ClaimedMessage, Task<CommitOutcome>> turn)
    {
        var options = new WorkerOptions { Count = 1, BatchSize = 4 };
        _worker = new InboxWorker(_inbox, (message, _) => turn(message), options, TimeProvider.System, NullLogger<InboxWorker>.Instance);
        return _worker.StartAsync(CancellationToken.None);
    }

    private Task StopAsync() => _worker?.StopAsync(CancellationToken.None) ?? Task.CompletedTask;
}
