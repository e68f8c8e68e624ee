using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Host.Tests.Doubles;
using Bot.Host.Workers;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Host.Tests.Workers;

public sealed class OutboxWorkerTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _clock = new(Now);
    private readonly MemoryOutbox _outbox = new();
    private readonly MemoryAccounts _accounts = new();
    private readonly MemoryStandings _standings = new();
    private readonly MemoryFiles _files = new();
    private readonly AccountBoard _board = new();
    private readonly ScriptedChannel _channel = new();
    private readonly OutboxWorker _worker;

    public OutboxWorkerTests() => _worker = new OutboxWorker(
        _outbox, _accounts, _standings, _files, [_channel], new AccountHolds(_accounts, NullLogger<AccountHold>.Instance), _board, _clock, NullLogger<OutboxWorker>.Instance);

    [Fact]
    public async Task A_message_that_was_sent_is_marked_with_the_vendors_id()
    {
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Sent("17")));
        _board.States["web"].ShouldBe(AccountState.Sending);
    }

    [Fact]
    public async Task An_account_that_went_to_another_host_is_not_shown_as_sent_for_here()
    {
        _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);
        await _outbox.NextMarkAsync();
        _board.States["web"].ShouldBe(AccountState.Sending);

        _accounts.HeldElsewhere = true;

        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!_board.States.TryGetValue("web", out var now) || now != AccountState.Standby)
        {
            _outbox.Put("b"); // the sender looks at its hold whenever there is work
            _clock.Advance(TimeSpan.FromSeconds(1)); // and the rate gate lets some through
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    [Fact]
    public async Task A_row_is_marked_as_started_before_its_bytes_leave()
    {
        var id = _outbox.Put("a");
        var startedBefore = false;
        _channel.Answer = _ =>
        {
            startedBefore = _outbox.Started.ContainsKey(id);
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
        };
        await _worker.StartAsync(CancellationToken.None);

        await _outbox.NextMarkAsync();

        startedBefore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_could_not_be_started_is_put_back_unsent()
    {
        var lost = _outbox.Put("a");
        _outbox.Lost[lost] = true;
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((lost, new SendMark.Later(Now, "not started", CountsAsAttempt: false)));
        _channel.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_whose_answer_got_lost_is_made_again_under_the_same_lease()
    {
        _outbox.LosesNextClaim = true;
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        while (_outbox.NothingMarked)
        {
            _clock.Advance(TimeSpan.FromSeconds(1)); // again and again: the wait begins at some moment after the failure
            await Task.Yield();
        }

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Sent("17")));
        _channel.Given.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_sent_is_marked_even_when_the_database_is_away_at_that_moment()
    {
        _outbox.FailingMarks = 1;
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);
        await _outbox.MarkFailed.Within();

        while (_outbox.NothingMarked)
        {
            _clock.Advance(TimeSpan.FromSeconds(1)); // again and again: the wait begins at some moment after the failure
            await Task.Yield();
        }

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Sent("17")));
        _channel.Given.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_certainly_not_sent_is_tried_again_after_the_plans_wait()
    {
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.TryLater("refused"));
        _outbox.Put("a", attempts: 1);
        await _worker.StartAsync(CancellationToken.None);

        var later = (await _outbox.NextMarkAsync()).Mark.ShouldBeOfType<SendMark.Later>();
        later.At.ShouldBeInRange(Now.AddSeconds(30), Now.AddSeconds(36));
        later.CountsAsAttempt.ShouldBeTrue();
    }

    [Fact]
    public async Task After_the_last_attempt_a_message_is_dead_if_others_got_through()
    {
        _channel.Answer = to => Task.FromResult<SendOutcome>(to.Chat == "a" ? new SendOutcome.TryLater("refused") : new SendOutcome.Sent(null));
        _outbox.Put("another");
        await _worker.StartAsync(CancellationToken.None);
        (await _outbox.NextMarkAsync()).Mark.ShouldBeOfType<SendMark.Sent>();

        var id = _outbox.Put("a", attempts: 5);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Dead("refused")));
    }

    [Fact]
    public async Task A_pause_the_vendor_asks_for_holds_the_whole_account_and_costs_no_attempt()
    {
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.TryLater("429", TimeSpan.FromMinutes(3), SendScope.Account));
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Later(Now.AddMinutes(3), "429", CountsAsAttempt: false)));
        _standings.PausedUntil.ShouldBe(Now.AddMinutes(3));
    }

    [Fact]
    public async Task A_blocked_chat_is_dead_and_unreachable()
    {
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.Unreachable("403"));
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Dead("403", AddressUnreachable: true)));
    }

    [Fact]
    public async Task No_answer_after_the_bytes_left_is_ambiguous()
    {
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.Ambiguous("timeout"));
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Ambiguous("timeout")));
    }

    [Fact]
    public async Task A_channel_that_throws_may_have_sent()
    {
        _channel.Answer = _ => throw new FormatException();
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Ambiguous("FormatException")));
    }

    [Fact]
    public async Task A_refused_account_keeps_its_queue_and_is_on_the_board()
    {
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.NeedsOperator("401"));
        _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        var mark = (await _outbox.NextMarkAsync()).Mark.ShouldBeOfType<SendMark.Later>();

        (mark.Error, mark.CountsAsAttempt).ShouldBe(("401", false));
        _standings.BrokenSince.ShouldBe(Now);
        _outbox.Put("b");
        while (!_board.States.TryGetValue("web", out var now) || now != AccountState.Broken)
        {
            await Task.Yield();
        }

        _channel.Given.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_that_counts_is_given_what_it_must_know()
    {
        _channel.Capability = capabilities => capabilities with { ReportsDelivery = true };
        _channel.Answer = _ => Task.FromResult<SendOutcome>(new SendOutcome.Sent("17") { Messages = 3 });
        _files.Stored["abc"] = new byte[] { 7 };
        var body = new Outbound("Biên bản") { Attachment = new Attachment("abc", "bb.docx", "application/x") };
        var id = _outbox.Put("a", body: body, heardAt: Now.AddHours(-1));
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Sent("17") { AwaitsDelivery = true, Messages = 3 }));
        var departure = _channel.Departures.Single();
        departure.File.ToArray().ShouldBe([7]);
        departure.HeardAt.ShouldBe(Now.AddHours(-1));
        departure.Key.ShouldBe($"key-{id}");
        _standings.Declared.ShouldNotBeNull().ReportsDelivery.ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_whose_file_is_not_stored_is_not_sent_without_it()
    {
        var id = _outbox.Put("a", body: new Outbound("Biên bản") { Attachment = new Attachment("abc", "bb.docx", "application/x") });
        await _worker.StartAsync(CancellationToken.None);

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Dead("the file is not stored")));
        _channel.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_stop_the_message_on_its_way_is_marked_and_the_lease_given_back()
    {
        var leaving = new TaskCompletionSource();
        var answer = new TaskCompletionSource<SendOutcome>();
        _channel.Answer = _ =>
        {
            leaving.SetResult();
            return answer.Task;
        };
        var id = _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);
        await leaving.Task.Within();

        var stopping = _worker.StopAsync(CancellationToken.None);
        stopping.IsCompleted.ShouldBeFalse();
        answer.SetResult(new SendOutcome.Sent("18"));
        await stopping.Within();

        (await _outbox.NextMarkAsync()).ShouldBe((id, new SendMark.Sent("18")));
        _accounts.Released.ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_that_another_host_holds_sends_nothing_here()
    {
        _accounts.HeldElsewhere = true;
        _outbox.Put("a");
        await _worker.StartAsync(CancellationToken.None);

        await _worker.StopAsync(CancellationToken.None).Within();

        _channel.Given.ShouldBeEmpty();
        _outbox.NothingMarked.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None).Within();
        _worker.Dispose();
    }
}
