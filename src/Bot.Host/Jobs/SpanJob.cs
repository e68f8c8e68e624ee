using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// A job that works, school by school, on the span from its mark to now, and commits what it decided and the new mark together: so it does not matter who
/// fires it, how often or how late. What was dropped or reached nobody is counted and logged.
/// </summary>
internal abstract class SpanJob(string name, IRegisterStore registers, IJobStore jobs, TimeProvider clock, ILogger log) : IJob
{
    /// <summary>Behind a job's name: its counter of what was dropped. The history of runs reads it.</summary>
    public const string Stale = " stale";

    /// <summary>Behind a job's name: its counter of what reached nobody.</summary>
    public const string Unreachable = " unreachable";

    /// <summary>For a round that commits in steps.</summary>
    protected IJobStore Jobs => jobs;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        SchoolRound.RunAsync(name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);

    /// <summary>What the span asks for; null when another host was faster.</summary>
    protected abstract Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        if (await JobMark.OpenAsync(jobs, name, school, now, log, cancellationToken) is not { } mark
            || await DecideAsync(new JobSpan(register, mark, now), cancellationToken) is not { } result
            || !await jobs.CommitAsync(name, school, result.Mark ?? mark, now, result.Effects, cancellationToken))
        {
            return;
        }

        await CountAsync(Stale, result.Stale, count => log.JobDroppedStale(name, school.Value, count), cancellationToken);
        await CountAsync(Unreachable, result.Unreachable, count => log.JobReachedNobody(name, school.Value, count), cancellationToken);
        if (result.TakeBack is { } look && await look() is { Count: > 0 } takenBack)
        {
            await jobs.CommitAsync(name, school, now, now, takenBack, cancellationToken);
        }
    }

    private async Task CountAsync(string counter, int by, Action<int> say, CancellationToken cancellationToken)
    {
        if (by > 0)
        {
            await jobs.CountAsync(name + counter, by, cancellationToken);
            say(by);
        }
    }
}
