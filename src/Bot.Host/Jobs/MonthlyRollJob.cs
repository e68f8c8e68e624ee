using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: opens the month's report and asks those who have not confirmed, once for every asking that fell due since the mark; overtaken ones are dropped.</summary>
[DisallowConcurrentExecution]
internal sealed class MonthlyRollJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<MonthlyRollJob> log) : IJob
{
    public const string Name = "monthly-roll";
    public const string StaleCounter = "monthly-roll stale";
    public const string UnreachableCounter = "monthly-roll unreachable";

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

        var due = MonthlyTimetable.Due(register, mark, now);
        var round = due.LastOrDefault(asking => !asking.IsStale(now)) is { } current
            ? MonthRound.Decide(register, current, await turns.LoadFactsAsync(MonthRound.Needs(register, current, now), cancellationToken), now)
            : new MonthRound([], 0);
        if (!await jobs.CommitAsync(Name, school, mark, now, [.. round.Messages.Select(message => new Effect.Say(message))], cancellationToken))
        {
            return; // another host was faster
        }

        if (due.Count(asking => asking.IsStale(now)) is > 0 and var stale)
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
