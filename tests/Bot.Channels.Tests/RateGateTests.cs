using Bot.Dialogs.Ports;
using Bot.Testing;

namespace Bot.Channels.Tests;

public sealed class RateGateTests
{
    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:00:00+07:00");

    [Fact]
    public void A_second_of_messages_leaves_at_once_and_the_rest_waits()
    {
        var gate = new RateGate(new SendRate(PerSecond: 25, PerChatPerSecond: 1), _clock);

        var passes = Enumerable.Range(0, 60).Select(chat => gate.EnterAsync($"{chat}", CancellationToken.None)).ToList();

        Passed(passes).ShouldBe(25);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(50);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(60);
    }

    [Fact]
    public void One_chat_gets_three_at_once_and_then_one_a_second_while_others_pass()
    {
        var gate = new RateGate(new SendRate(PerSecond: 25, PerChatPerSecond: 1), _clock);

        var passes = Enumerable.Range(0, 6).Select(_ => gate.EnterAsync("teacher", CancellationToken.None)).ToList();

        Passed(passes).ShouldBe(3);
        gate.EnterAsync("guardian", CancellationToken.None).IsCompleted.ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(4);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Passed(passes).ShouldBe(6);
    }

    [Fact]
    public void After_a_silence_there_is_no_more_than_a_burst()
    {
        var gate = new RateGate(new SendRate(PerSecond: 2, PerChatPerSecond: 2), _clock);
        _ = gate.EnterAsync("a", CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(10));

        var passes = Enumerable.Range(0, 10).Select(chat => gate.EnterAsync($"{chat}", CancellationToken.None)).ToList();

        Passed(passes).ShouldBe(2);
    }

    [Fact]
    public async Task Who_stops_waiting_stops()
    {
        var gate = new RateGate(new SendRate(PerSecond: 1, PerChatPerSecond: 1), _clock);
        await gate.EnterAsync("a", CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = gate.EnterAsync("b", stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private static int Passed(IEnumerable<Task> passes) => passes.Count(pass => pass.IsCompletedSuccessfully);
}
