using Bot.Dialogs.Ports;
using Bot.Dialogs.Seasons;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: tells leaders of harvests and festivals, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class SeasonJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<SeasonJob> log) : IJob
{
    public const string Name = "season";
    public const string StaleCounter = "season stale";
    public const string UnreachableCounter = "season unreachable";

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

        var due = SeasonTimetable.Due(register, mark, now);
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(now)))
        {
            var said = SeasonRound.Decide(register, round, await turns.LoadFactsAsync(SeasonRound.Needs(register, round), cancellationToken));
            effects.AddRange(said);
            unreachable += said.Count == 0 ? 1 : 0;
        }

        var stale = due.Count(round => round.IsStale(now));
        if (!await jobs.CommitAsync(Name, school, mark, now, effects, cancellationToken))
        {
            return; // another host was faster
        }

        if (stale > 0)
        {
            await jobs.CountAsync(StaleCounter, stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, stale);
        }

        if (unreachable > 0)
        {
            await jobs.CountAsync(UnreachableCounter, unreachable, cancellationToken);
            log.JobReachedNobody(Name, school.Value, unreachable);
        }
    }
}
