using System.Collections.Concurrent;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;

namespace Bot.Host.Tests.Workers;

public sealed class TurnSchedulerTests
{
    private readonly ConcurrentQueue<int> _begun = new();
    private int _free = 1;

    [Fact]
    public async Task No_more_run_at_once_than_are_free_and_all_run_in_their_order()
    {
        var scheduler = new TurnScheduler(() => Volatile.Read(ref _free));
        var (running, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Start(scheduler, () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            _begun.Enqueue(number);
            Thread.Yield();
            Interlocked.Decrement(ref running);
        }))).Within();
        most.ShouldBe(1);
        _begun.ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task When_more_become_free_more_run()
    {
        var scheduler = new TurnScheduler(() => Volatile.Read(ref _free));
        using var both = new Barrier(2);
        var first = Start(scheduler, () => Volatile.Write(ref _free, 2));

        // Each goes on only beside the other.
        var (second, third) = (Start(scheduler, () => both.SignalAndWait()), Start(scheduler, () => both.SignalAndWait()));
        await Task.WhenAll(first, second, third).Within();
    }

    [Fact]
    public async Task Where_none_is_free_one_runs_all_the_same()
    {
        _free = 0;
        await Start(new TurnScheduler(() => Volatile.Read(ref _free)), () => { }).Within();
    }

    [Fact]
    public async Task A_turn_that_waits_holds_no_place()
    {
        var scheduler = new TurnScheduler(() => Volatile.Read(ref _free));
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = Task.Factory.StartNew(async () => { await answer.Task; TaskScheduler.Current.ShouldBe(scheduler); }, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
        await Start(scheduler, answer.SetResult).Within();
        await waiting.Within();
    }

    private static Task Start(TurnScheduler scheduler, Action piece) => Task.Factory.StartNew(piece, CancellationToken.None, TaskCreationOptions.None, scheduler);
}
