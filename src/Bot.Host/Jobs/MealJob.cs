using Bot.Dialogs.Meals;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Meals;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: tells whoever runs the meals how many eat, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class MealJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<MealJob> log) : IJob
{
    public const string Name = "meals";
    public const string StaleCounter = "meals stale";
    public const string UnreachableCounter = "meals unreachable";

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

        var due = MealTimetable.Due(register, mark, now);
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(now)))
        {
            var said = MealRound.Decide(register, round, await turns.LoadFactsAsync(MealRound.Needs(register, round), cancellationToken));
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
