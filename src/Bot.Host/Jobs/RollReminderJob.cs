using Bot.Dialogs.Ports;
using Bot.Dialogs.Reminders;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Every minute: reminds teachers of roll calls that were not reported, and gives the leaders the list after the cut-off. Works on the span
/// from its mark to now and commits messages and new mark together, so that it does not matter who fires it, how often or how late.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RollReminderJob(
    IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<RollReminderJob> log) : IJob
{
    public const string Name = "roll-reminder";
    public const string StaleCounter = "roll-reminder stale";
    public const string UnreachableCounter = "roll-reminder unreachable";

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

        var due = Timetable.Due(register, mark, now);
        var needed = ReminderRound.Needs(register, due, now);
        var round = ReminderRound.Decide(register, due, await turns.LoadFactsAsync(needed, cancellationToken), now);
        if (!await jobs.CommitAsync(Name, school, mark, now, [.. round.Messages.Select(message => new Effect.Say(message))], cancellationToken))
        {
            return; // another host was faster
        }

        await CountAsync(school, round, cancellationToken);
        if (round.Messages.Count > 0)
        {
            await TakeBackAsync(register, due, needed, now, cancellationToken);
        }
    }

    private async Task CountAsync(SchoolId school, ReminderRound round, CancellationToken cancellationToken)
    {
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

    /// <summary>A report committed between our look and our commit could not withdraw what was not queued yet.</summary>
    private async Task TakeBackAsync(
        SchoolRegister register, IReadOnlyList<DueItem> due, FactsNeeded needed, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        var takenBack = ReminderRound.TakeBack(register, due, await turns.LoadFactsAsync(needed, cancellationToken));
        if (takenBack.Count > 0)
        {
            await jobs.CommitAsync(Name, register.School.Id, mark, mark, takenBack, cancellationToken);
        }
    }
}
