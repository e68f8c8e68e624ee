using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Jobs;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;

namespace Bot.Host.Tests.Jobs;

public sealed class JobHistoryTests : IAsyncLifetime
{
    private JobRoom _room = null!;

    public async Task InitializeAsync() => _room = await JobRoom.OpenAsync("2026-11-23T07:02:00");

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task A_school_that_fails_holds_up_no_other_and_the_run_names_it()
    {
        var worked = 0;

        var failure = await Should.ThrowAsync<SchoolRoundException>(() =>
            SchoolRound.RunAsync("x", new OneBrokenSchool(), NullLogger.Instance, _ => Task.FromResult(worked++), CancellationToken.None));

        worked.ShouldBe(1);
        JobHistoryListener.FailureOf(new JobExecutionException(failure)).ShouldBe("BAD TimeoutException");
    }

    [Fact]
    public async Task Every_run_is_written_down_with_its_outcome_and_the_next_firing()
    {
        var listener = new JobHistoryListener(_room.Database.JobRuns, _room.Clock, NullLogger<JobHistoryListener>.Instance);
        var (took, next) = (TimeSpan.FromSeconds(2), _room.Now.AddMinutes(1));
        await listener.KeepAsync("deadline", took, next, jobFailure: null);
        await listener.KeepAsync("hamlet", took, next, new JobExecutionException(new InvalidOperationException("Nguyễn Văn An", new TimeoutException("0912"))));

        var runs = await _room.Database.JobRuns.ListAsync(CancellationToken.None);
        runs.Select(run => (run.Job, run.StartedAt, run.Took, run.Failure, run.NextAt)).ShouldBe(
        [
            ("deadline", _room.Now - took, took, null, next),
            ("hamlet", _room.Now - took, took, "TimeoutException", next),
        ]);
        JobFailures.Of(runs).Select(run => run.Job).ShouldBe(["hamlet"]);

        _room.GoTo("2026-11-23T07:03:00");
        await listener.KeepAsync("hamlet", took, next, jobFailure: null);
        JobFailures.Of(await _room.Database.JobRuns.ListAsync(CancellationToken.None)).ShouldBeEmpty("the next run mended it");
    }

    [Fact]
    public async Task A_history_that_cannot_be_written_stops_no_job()
    {
        var history = new BrokenHistory();
        await new JobHistoryListener(history, _room.Clock, NullLogger<JobHistoryListener>.Instance).KeepAsync("deadline", TimeSpan.Zero, next: null, jobFailure: null);
        history.Tried.ShouldBe(1);
    }

    private sealed class OneBrokenSchool : IRegisterStore
    {
        public Task<IReadOnlyList<SchoolId>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SchoolId>>([new SchoolId("BAD"), new SchoolId("GOOD")]);

        public Task<IReadOnlyList<(SchoolId School, long Version)>> VersionsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<(SchoolId, long)>>([(new SchoolId("BAD"), 1), (new SchoolId("GOOD"), 1)]);

        public Task<SchoolRegister?> LoadAsync(SchoolId school, long seenVersion, CancellationToken cancellationToken) => LoadAsync(school, cancellationToken);

        public Task<SchoolRegister?> LoadAsync(SchoolId school, CancellationToken cancellationToken) =>
            school.Value == "BAD" ? Task.FromException<SchoolRegister?>(new TimeoutException("Nguyễn Văn An")) : Task.FromResult<SchoolRegister?>(SampleSchool.Register);

        public Task<long?> ReplaceAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Domain.People.Pupil>> FormerPupilsAsync(SchoolId school, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long?> StartYearAsync(SchoolRegister register, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<KeptRegister?> KeptAsync(SchoolId school, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long?> TakeYearBackAsync(SchoolRegister kept, long seenVersion, string actor, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class BrokenHistory : IJobHistory
    {
        public int Tried { get; private set; }

        public Task AddAsync(JobRun run, CancellationToken cancellationToken)
        {
            Tried++;
            return Task.FromException(new TimeoutException());
        }

        public Task<IReadOnlyList<JobRun>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
