using Bot.Storage.Commits;

namespace Bot.Storage.Tests.Commits;

public sealed class WriteQueueTests
{
    private WriteQueue _queue = new(writers: 3);

    [Fact]
    public void Writes_that_wait_are_taken_together_in_their_order()
    {
        var (first, second) = (Add("a"), Add("b"));
        _queue.Take(10).ShouldBe([first, second]);
        _queue.Take(10).ShouldBeEmpty();
    }

    [Fact]
    public void No_more_are_taken_than_a_transaction_holds()
    {
        var writes = Enumerable.Range(0, 5).Select(number => Add($"{number}")).ToList();
        _queue.Take(3).ShouldBe(writes[..3]);
        _queue.Take(3).ShouldBe(writes[3..]);
    }

    [Fact]
    public void Two_writes_on_one_aggregate_never_share_a_transaction()
    {
        var (first, again, other) = (Add("a"), Add("a"), Add("b"));
        var batch = _queue.Take(10);
        batch.ShouldBe([first, other]);
        _queue.Take(10).ShouldBeEmpty("the aggregate is in another writer's transaction");
        _queue.Release(batch, []);
        _queue.Take(10).ShouldBe([again]);
    }

    [Fact]
    public void A_write_that_must_wait_keeps_its_place_before_later_ones()
    {
        var (first, both, later) = (Add("a"), Add("a", "b"), Add("b"));
        var batch = _queue.Take(10);
        batch.ShouldBe([first]);
        _queue.Release(batch, []);
        batch = _queue.Take(10);
        batch.ShouldBe([both]);
        _queue.Release(batch, []);
        _queue.Take(10).ShouldBe([later]);
    }

    [Fact]
    public void A_write_whose_waiter_gave_up_is_passed_over()
    {
        using var impatience = new CancellationTokenSource();
        var gone = new PendingWrite<int>(["a"], _ => ValueTask.FromResult(1), impatience.Token);
        _queue.Add(gone);
        var next = Add("a");
        impatience.Cancel();
        _queue.Take(10).ShouldBe([next]);
        gone.Completion.IsCanceled.ShouldBeTrue();
    }

    [Fact]
    public async Task A_write_that_lost_a_deadlock_is_taken_again_first()
    {
        var (victim, other) = (Add("a"), Add("b"));
        var batch = _queue.Take(1);
        victim.Failure = new TimeoutException();
        _queue.Release(batch, [victim]);
        _queue.Take(10).ShouldBe([victim, other]);
        victim.Failure.ShouldBeNull();
        victim.Complete();
        (await victim.Completion).ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_queue_is_emptied_and_then_ends_for_every_writer()
    {
        var write = Add("a");
        _queue.Close();
        (await _queue.WaitAsync()).ShouldBeTrue();
        var batch = _queue.Take(10);
        batch.ShouldBe([write]);
        _queue.Release(batch, []);
        (await _queue.WaitAsync()).ShouldBeFalse();
        (await _queue.WaitAsync()).ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => Add("b"));
    }

    [Fact]
    public void What_a_vendor_waits_for_passes_everything_else_also_on_its_own_aggregate()
    {
        _queue = new WriteQueue(writers: 1);
        var (turn, other) = (Add("a"), Add("b"));
        var (first, next) = (AddFirst("a"), AddFirst("c"));
        var batch = _queue.Take(10);
        batch.ShouldBe([first, next, other]);
        _queue.Release(batch, []);
        _queue.Take(10).ShouldBe([turn]);
    }

    [Fact]
    public void What_a_vendor_waits_for_keeps_its_order()
    {
        var (first, again) = (AddFirst("a"), AddFirst("a"));
        var batch = _queue.Take(10);
        batch.ShouldBe([first]);
        _queue.Release(batch, []);
        _queue.Take(10).ShouldBe([again]);
    }

    [Fact]
    public async Task Beside_what_a_vendor_waits_for_few_others_are_written_and_the_rest_follows()
    {
        _queue = new WriteQueue(writers: 1);
        var others = Enumerable.Range(0, WriteQueue.MostBeside + 2).Select(number => Add($"{number}")).ToList();
        var first = AddFirst("a");
        (await _queue.WaitAsync()).ShouldBeTrue();
        _queue.Take(100).ShouldBe([first, .. others[..WriteQueue.MostBeside]]);
        (await _queue.WaitAsync()).ShouldBeTrue("somebody must take the rest");
        _queue.Take(100).ShouldBe(others[WriteQueue.MostBeside..]);
    }

    [Fact]
    public void Where_no_vendor_waits_a_transaction_is_still_short()
    {
        _queue = new WriteQueue(writers: 1);
        var writes = Enumerable.Range(0, WriteQueue.MostAlone + 1).Select(number => Add($"{number}")).ToList();
        _queue.Take(100).ShouldBe(writes[..WriteQueue.MostAlone]);
        _queue.Take(100).ShouldBe(writes[WriteQueue.MostAlone..]);
    }

    [Fact]
    public void Only_what_a_vendor_waits_for_joins_and_not_where_its_aggregate_is_at_hand()
    {
        var turn = Add("a");
        _queue.Take(10).ShouldBe([turn]);
        var (same, other, late) = (AddFirst("a"), AddFirst("b"), Add("c"));
        _queue.TakeFirst(10).ShouldBe([other]);
        _queue.Release([turn, other], []);
        _queue.Take(10).ShouldBe([same]);
        _queue.Take(10).ShouldBe([late]);
    }

    [Fact]
    public async Task One_of_several_writers_is_kept_for_what_a_vendor_waits_for()
    {
        var turns = Enumerable.Range(0, 3).Select(number => Add($"{number}")).ToList();
        var (one, two) = (_queue.Take(1), _queue.Take(1));
        _queue.Take(1).ShouldBeEmpty("two of three write turns");
        var first = AddFirst("a");
        var three = _queue.Take(1);
        three.ShouldBe([first]);
        _queue.Release(three, []);
        _queue.Take(1).ShouldBeEmpty();
        _queue.Release(one, []);
        (await _queue.WaitAsync()).ShouldBeTrue();
        _queue.Take(1).ShouldBe([turns[2]]);
        _queue.Release(two, []);
    }

    [Fact]
    public async Task Of_several_writers_one_writes_what_a_vendor_waits_for_and_another_the_turns()
    {
        var (turn, first) = (Add("a"), AddFirst("b"));
        (await _queue.WaitAsync()).ShouldBeTrue();
        _queue.Take(10).ShouldBe([first]);
        (await _queue.WaitAsync()).ShouldBeTrue();
        _queue.Take(10).ShouldBe([turn]);
    }

    private PendingWrite<int> Add(params string[] aggregates) => Add(aggregates, goesFirst: false);

    private PendingWrite<int> AddFirst(params string[] aggregates) => Add(aggregates, goesFirst: true);

    private PendingWrite<int> Add(string[] aggregates, bool goesFirst)
    {
        var write = new PendingWrite<int>(aggregates, _ => ValueTask.FromResult(1), CancellationToken.None) { GoesFirst = goesFirst };
        _queue.Add(write);
        return write;
    }
}
