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
    public void What_a_slow_disk_held_up_does_not_leave_all_together()
    {
        var gate = Gate(new SendRate(PerSecond: 10, PerChatPerSecond: 10));

        var leaving = Leave(gate, 35);

        Passed(leaving).ShouldBe(10);
        Answer(gate, 10);
        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Passed(leaving).ShouldBe(10);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Passed(leaving).ShouldBe(20);
        Answer(gate, 10);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Passed(leaving).ShouldBe(30);
    }

    [Fact]
    public void What_a_slow_network_held_up_does_not_arrive_all_together()
    {
        var gate = Gate(new SendRate(PerSecond: 10, PerChatPerSecond: 10));

        var leaving = Leave(gate, 35);

        _clock.Advance(TimeSpan.FromSeconds(3));
        Passed(leaving).ShouldBe(11, "whatever is out may arrive in one moment: never more than the vendor bears in a second");
        Answer(gate, 11);
        _clock.Advance(TimeSpan.FromMilliseconds(980));
        Passed(leaving).ShouldBe(11, "it may have arrived just before the answer");
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Passed(leaving).ShouldBe(21);
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

    private static List<Task> Leave(RateGate gate, int count) => [.. Enumerable.Range(0, count).Select(_ => gate.LeaveAsync(CancellationToken.None))];

    private static void Answer(RateGate gate, int count)
    {
        for (var answer = 0; answer < count; answer++)
        {
            gate.Answered();
        }
    }

    private RateGate Gate(SendRate rate) => new(rate, chat => chat.StartsWith('-'), _clock);

    private static List<Task> Enter(RateGate gate, int chats) => [.. Enumerable.Range(0, chats).Select(chat => gate.EnterAsync($"{chat}", CancellationToken.None))];

    private static int Passed(IEnumerable<Task> passes) => passes.Count(pass => pass.IsCompletedSuccessfully);
}
