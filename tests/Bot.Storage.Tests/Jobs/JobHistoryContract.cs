using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Storage.Tests.Jobs;

public abstract class JobHistoryContract(StorageProvider provider) : StoreContract(provider)
{
    [Fact]
    public async Task A_run_is_kept_with_what_its_job_queued_and_counted()
    {
        await Db.Jobs.CommitAsync("deadline", School, seen: null, Now, [new Effect.Say(Entry("one", MessageKind.Reminder)), new Effect.Say(Entry("two", MessageKind.Reminder))], None);
        await Db.Jobs.CountAsync("deadline stale", 3, None);
        await Db.Jobs.CountAsync("deadline unreachable", 1, None);
        await Db.Jobs.CountAsync("hamlet stale", 7, None);

        await Db.JobRuns.AddAsync(Run("deadline", minute: 0), None);
        await Db.JobRuns.AddAsync(Run("deadline", minute: 1), None);

        (await Db.JobRuns.ListAsync(None)).ShouldBe([Run("deadline", minute: 1), Run("deadline", minute: 0) with { Queued = 2, Stale = 3, Unreachable = 1 }]);
    }

    [Fact]
    public async Task What_was_not_committed_is_not_counted()
    {
        (await Db.Jobs.CommitAsync("deadline", School, seen: Now, Now.AddMinutes(1), [new Effect.Say(Entry("late", MessageKind.Reminder))], None)).ShouldBeFalse();
        await Db.JobRuns.AddAsync(Run("deadline", minute: 0), None);

        (await Db.JobRuns.ListAsync(None)).Single().IsEventful.ShouldBeFalse();
    }

    [Fact]
    public async Task Idle_runs_are_kept_for_a_moment_and_eventful_ones_for_long_but_not_for_ever()
    {
        for (var minute = 0; minute < IJobHistory.KeptEventful + 10; minute++)
        {
            await Db.JobRuns.AddAsync(Run("ladder", minute) with { Failure = "MAU01 TimeoutException", NextAt = null }, None);
        }

        for (var minute = 100; minute < 120; minute++)
        {
            await Db.JobRuns.AddAsync(Run("ladder", minute), None);
        }

        await Db.JobRuns.AddAsync(Run("alarm-chain", minute: 0), None);
        var runs = await Db.JobRuns.ListAsync(None);

        runs.Count(run => run is { Job: "ladder", Failure: not null }).ShouldBe(IJobHistory.KeptEventful);
        runs.Where(run => run is { Job: "ladder", Failure: null }).ShouldBe(Enumerable.Range(1, IJobHistory.KeptIdle).Select(back => Run("ladder", 120 - back)));
        runs[0].Job.ShouldBe("alarm-chain");
    }

    private JobRun Run(string job, int minute) => new(job, "host", Now.AddMinutes(minute), TimeSpan.FromMilliseconds(12), Failure: null, Now.AddMinutes(minute + 1));
}

public sealed class JobHistoryOnSqlite() : JobHistoryContract(StorageProvider.Sqlite);

public sealed class JobHistoryOnPostgres() : JobHistoryContract(StorageProvider.Postgres);
