using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: holds the day's round to those in charge of hamlets once it is due, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class HamletJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<HamletJob> log) : IJob
{
    public const string Name = "hamlet";
    public const string StaleCounter = "hamlet stale";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        if (await jobs.MarkAsync(Name, school, cancellationToken) is not { } mark)
        {
            if (await jobs.CommitAsync(Name, school, seen: null, now, [], cancellationToken))
            {
                log.JobBegins(Name, school.Value, now);
            }

            return;
        }

        if (now <= mark)
        {
            return; // the clock stepped back: what was done stays done
        }

        var due = HamletTimetable.Due(register, mark, now);
        var stale = due.Count(round => round.IsStale(now));
        var effects = due.LastOrDefault(round => !round.IsStale(now)) is { } current ? await DecideAsync(register, current, now, cancellationToken) : [];
        if (await jobs.CommitAsync(Name, school, mark, now, effects, cancellationToken) && stale > 0)
        {
            await jobs.CountAsync(StaleCounter, stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, stale);
        }
    }

    private async Task<IReadOnlyList<Dialogs.Turns.Effect>> DecideAsync(SchoolRegister register, DueItem.HamletRound due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reported = await turns.LoadFactsAsync(HamletRound.Needs(register, due), cancellationToken);
        var facts = await turns.LoadFactsAsync(HamletRound.Needs(register, due, reported), cancellationToken);
        return HamletRound.Decide(register, due, reported, facts, now);
    }
}
