using Bot.Storage.Commits;
using Bot.Storage.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Commits;

/// <summary>What becomes of a write when its neighbour in the shared transaction fails.</summary>
public abstract class GroupCommitterContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_poisonous_write_fails_alone()
    {
        var poison = new InvalidOperationException("poison");
        await using var host = Db.AnotherHost(Clock, writers: 1);
        var writes = await HeldUpAsync(host, committer =>
        [
            CountAsync(committer, "before"),
            committer.WriteAsync<bool>(
                [],
                async session =>
                {
                    await session.ExecuteAsync([Count("poisoned")]);
                    throw poison;
                },
                None),
            committer.WriteAsync([], session => session.ExecuteAsync([Count("lost"), new Statement("insert into nowhere values (1)")]), None),
            CountAsync(committer, "after"),
        ]);
        (await Should.ThrowAsync<InvalidOperationException>(writes[1])).ShouldBeSameAs(poison);
        await Should.ThrowAsync<System.Data.Common.DbException>(writes[2]);
        (await writes[0] && await writes[3]).ShouldBeTrue();
        (await Db.Jobs.CountersAsync(None)).Keys.ShouldBe(["after", "before"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_vendor_waits_for_joins_the_transaction_that_runs_when_it_comes()
    {
        await using var host = Db.AnotherHost(Clock, writers: 1);
        var committer = CommitterOf(host);
        var before = committer.Commits;
        Task<bool>? joined = null;
        await committer.WriteAsync(
            [],
            async session =>
            {
                joined = committer.WriteAsync([], later => later.ExecuteAsync([Count("joined")]), None, goesFirst: true);
                return await session.ExecuteAsync([Count("own")]);
            },
            None);
        (await joined!).ShouldBeTrue();
        (committer.Commits - before).ShouldBe(1);
        (await Db.Jobs.CountersAsync(None)).Keys.ShouldBe(["joined", "own"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_write_that_finds_something_changed_leaves_nothing_and_may_still_read()
    {
        var missing = new Statement("update counters set total = 0 where name = 'missing'") { MustChangeARow = true };
        var seen = await CommitterOf(Db).WriteAsync(
            [],
            async session =>
            {
                (await session.ExecuteAsync([Count("first"), missing, Count("last")])).ShouldBeFalse();
                return await session.QueryAsync(new Statement("select count(*) as total from counters"), row => row.Number("total"));
            },
            None);
        seen.ShouldBe([0]);
        (await Db.Jobs.CountersAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_that_travel_together_each_hear_what_became_of_them()
    {
        var missing = new Statement("update counters set total = 0 where name = 'missing'") { MustChangeARow = true };
        await using var host = Db.AnotherHost(Clock, writers: 1);
        var committer = CommitterOf(host);
        Task<bool> Write(params IReadOnlyList<Statement> statements) => committer.WriteAsync([], statements, done: true, _ => ValueTask.FromResult(false), None);

        var together = await HeldUpAsync(host, _ => [Write(Count("one")), Write(Count("two")), Write(Count("three"), Count("four"))]);
        (await Task.WhenAll(together)).ShouldBe([true, true, true]);
        var apart = await HeldUpAsync(host, _ => [Write(Count("five")), Write(Count("lost"), missing), Write(Count("one")), CountAsync(committer, "six"), Write(Count("seven"))]);
        (await apart[0], await apart[1], await apart[3], await apart[4]).ShouldBe((true, false, true, true));
        await Should.ThrowAsync<System.Data.Common.DbException>(apart[2]);
        (await Db.Jobs.CountersAsync(None)).Keys.ShouldBe(["one", "two", "three", "four", "five", "six", "seven"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_transaction_that_breaks_fails_for_all_of_its_writes_and_the_next_succeeds()
    {
        await using var host = Db.AnotherHost(Clock, writers: 1);
        var writes = await HeldUpAsync(host, committer =>
        [
            CountAsync(committer, "lost"),
            committer.WriteAsync(
                [],
                session => session.ExecuteAsync([new Statement("rollback transaction"), new Statement("insert into nowhere values (1)")]),
                None),
        ]);
        await Should.ThrowAsync<System.Data.Common.DbException>(writes[0]);
        await Should.ThrowAsync<System.Data.Common.DbException>(writes[1]);
        (await CountAsync(CommitterOf(host), "kept")).ShouldBeTrue();
        (await Db.Jobs.CountersAsync(None)).Keys.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_is_never_run()
    {
        using var impatience = new CancellationTokenSource();
        await using var host = Db.AnotherHost(Clock, writers: 1);
        var writes = await HeldUpAsync(host, committer =>
        {
            var cancelled = committer.WriteAsync([], session => session.ExecuteAsync([Count("cancelled")]), impatience.Token);
            impatience.Cancel();
            return [cancelled, CountAsync(committer, "kept")];
        });
        await Should.ThrowAsync<OperationCanceledException>(writes[0]);
        (await writes[1]).ShouldBeTrue();
        (await Db.Jobs.CountersAsync(None)).Keys.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task What_waits_is_written_before_the_committer_ends()
    {
        var host = Db.AnotherHost(Clock);
        var writes = Enumerable.Range(0, 20).Select(number => host.Jobs.CountAsync($"c{number}", 1, None)).ToList();
        await host.DisposeAsync();
        await Task.WhenAll(writes);
        (await Db.Jobs.CountersAsync(None)).Count.ShouldBe(20);
    }

    private static GroupCommitter CommitterOf(TemporaryDatabase host) => host.Services.GetRequiredService<Database>().Writes;

    private static Statement Count(string name) => new("insert into counters (name, total) values (@name, 1)") { ["name"] = name };

    private static Task<bool> CountAsync(GroupCommitter committer, string name) =>
        committer.WriteAsync([], session => session.ExecuteAsync([Count(name)]), None);

    /// <summary>Keeps the only writer busy until all the writes wait, so that they share the next transaction.</summary>
    private static async Task<IReadOnlyList<Task<bool>>> HeldUpAsync(TemporaryDatabase host, Func<GroupCommitter, IReadOnlyList<Task<bool>>> writes)
    {
        var committer = CommitterOf(host);
        var isRunning = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var gate = new ManualResetEventSlim();
        var holding = committer.WriteAsync(
            [],
            _ =>
            {
                isRunning.SetResult();
                gate.Wait();
                return ValueTask.FromResult(true);
            },
            None);
        await isRunning.Task;
        var waiting = writes(committer);
        gate.Set();
        await holding;
        return waiting;
    }
}

public sealed class GroupCommitterOnSqlite() : GroupCommitterContract(StorageProvider.Sqlite);

public sealed class GroupCommitterOnPostgres() : GroupCommitterContract(StorageProvider.Postgres);
