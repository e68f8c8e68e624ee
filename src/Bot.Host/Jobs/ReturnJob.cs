using Bot.Dialogs.Ports;
using Bot.Dialogs.Returns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: return mode behind a long break, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class ReturnJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<ReturnJob> log) : IJob
{
    public const string Name = "return";
    public const string StaleCounter = "return stale";
    public const string UnreachableCounter = "return unreachable";

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

        var due = ReturnTimetable.Due(register, mark, now);
        var round = due.Count == 0 ? new ReturnRound([], 0, 0) : ReturnRound.Decide(register, due, await turns.LoadFactsAsync(ReturnRound.Needs(register, due), cancellationToken), now);
        if (!await jobs.CommitAsync(Name, school, mark, now, round.Effects, cancellationToken))
        {
            return; // another host was faster
        }

        if (round.Stale > 0)
        {
            await jobs.CountAsync(StaleCounter, round.Stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, round.Stale);
        }

        if (round.Unreachable > 0)
        {
            await jobs.CountAsync(UnreachableCounter, round.Unreachable, cancellationToken);
            log.JobReachedNobody(Name, school.Value, round.Unreachable);
        }
    }
}
