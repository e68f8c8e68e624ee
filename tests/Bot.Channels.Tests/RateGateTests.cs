using Bot.Dialogs.Ports;
using Bot.Testing;

namespace Bot.Channels.Tests;

public sealed class RateGateTests
{
    private static readonly SendRate Telegram = new(PerSecond: 25, PerChatPerSecond: 1) { PerGroupPerMinute = 20 };

    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:00:00+07:00");

    [Fact]
    public void Messages_leave_evenly_and_none_in_a_burst()
    {
        var gate = Gate(Telegram);

        var passes = Enter(gate, 60);

        Passed(passes).ShouldBe(1);
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        Passed(passes).ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(27);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Passed(passes).ShouldBe(60);
    }

    [Fact]
    public void Where_a_burst_is_allowed_it_is_no_larger_after_a_silence()
    {
        var gate = Gate(new SendRate(PerSecond: 2, PerChatPerSecond: 2) { Burst = 3 });
        _clock.Advance(TimeSpan.FromHours(10));

        var passes = Enter(gate, 10);

        Passed(passes).ShouldBe(3);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(5);
    }

    [Fact]
    public void One_chat_gets_one_a_second_while_others_pass()
    {
        var gate = Gate(Telegram);

        var passes = Enumerable.Range(0, 3).Select(_ => gate.EnterAsync("teacher", CancellationToken.None)).ToList();
        var other = gate.EnterAsync("guardian", CancellationToken.None);

        _clock.Advance(TimeSpan.FromMilliseconds(120));
        (Passed(passes), other.IsCompleted).ShouldBe((1, true));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(passes).ShouldBe(3);
    }

    [Fact]
    public void A_group_gets_twenty_a_minute()
    {
        var gate = Gate(Telegram);

        var passes = Enumerable.Range(0, 45).Select(_ => gate.EnterAsync("-100", CancellationToken.None)).ToList();

        _clock.Advance(TimeSpan.FromSeconds(59));
        Passed(passes).ShouldBe(20);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Passed(passes).ShouldBe(40);
        _clock.Advance(TimeSpan.FromSeconds(60));
        Passed(passes).ShouldBe(45);
    }

    [Fact]
    public void Who_comes_late_to_its_place_makes_no_second_too_full()
    {
        var late = new LateClock(_clock);
        var gate = new RateGate(new SendRate(PerSecond: 10, PerChatPerSecond: 10), _ => false, late);
        var passes = Enter(gate, 60);
        List<DateTimeOffset> times = [_clock.GetUtcNow()];

        for (var step = 0; step < 900; step++)
        {
            late.IsHeldUp = step is > 100 and < 190; // the machine is busy for nearly a second
            late.Advance(TimeSpan.FromMilliseconds(10));
            times.AddRange(Enumerable.Repeat(_clock.GetUtcNow(), Passed(passes) - times.Count));
        }

        times.Count.ShouldBe(60);
        times.ShouldAllBe(from => times.Count(at => at >= from && at < from.AddSeconds(1)) <= 10);
        (times[^1] - times[0]).ShouldBeLessThan(TimeSpan.FromSeconds(7.5), "the time lost is made up for within the rate");
    }

    [Fact]
    public async Task Who_stops_waiting_stops()
    {
        var gate = Gate(new SendRate(PerSecond: 1, PerChatPerSecond: 1));
        await gate.EnterAsync("a", CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = gate.EnterAsync("b", stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private RateGate Gate(SendRate rate) => new(rate, chat => chat.StartsWith('-'), _clock);

    private static List<Task> Enter(RateGate gate, int chats) => [.. Enumerable.Range(0, chats).Select(chat => gate.EnterAsync($"{chat}", CancellationToken.None))];

    private static int Passed(IEnumerable<Task> passes) => passes.Count(pass => pass.IsCompletedSuccessfully);

    /// <summary>A clock whose timers fire late while the machine is held up.</summary>
    private sealed class LateClock(FakeClock clock) : TimeProvider
    {
        private readonly Queue<Action> _due = new();

        public bool IsHeldUp { get; set; }

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(_ => _due.Enqueue(() => callback(state)), state: null, dueTime, period);

        public void Advance(TimeSpan by)
        {
            clock.Advance(by);
            while (!IsHeldUp && _due.TryDequeue(out var fire))
            {
                fire();
            }
        }
    }
}
