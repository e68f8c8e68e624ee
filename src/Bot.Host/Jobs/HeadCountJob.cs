using Bot.Dialogs.HeadCounts;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: asks for the blind counts of heads that fell due since the mark (S0-03); those whose session is nearly over are dropped and counted.</summary>
[DisallowConcurrentExecution]
internal sealed class HeadCountJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<HeadCountJob> log) : IJob
{
    public const string Name = "head-count";
    public const string StaleCounter = "head-count stale";
    public const string UnreachableCounter = "head-count unreachable";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        if (await JobMark.OpenAsync(jobs, Name, school, now, log, cancellationToken) is not { } mark)
        {
            return;
        }

        var due = HeadCountTimetable.Due(register, mark, now);
        var round = due.All(count => count.IsStale(now))
            ? new HeadCountRound([], 0)
            : HeadCountRound.Decide(register, due, await turns.LoadFactsAsync(HeadCountRound.Needs(register), cancellationToken), now);
        if (!await jobs.CommitAsync(Name, school, mark, now, round.Effects, cancellationToken))
        {
            return; // another host was faster
        }

        if (due.Count(count => count.IsStale(now)) is > 0 and var stale)
        {
            await jobs.CountAsync(StaleCounter, stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, stale);
        }

        if (round.Unreachable > 0)
        {
            await jobs.CountAsync(UnreachableCounter, round.Unreachable, cancellationToken);
            log.JobReachedNobody(Name, school.Value, round.Unreachable);
        }
    }
}
