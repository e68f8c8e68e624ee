using Bot.Dialogs.Deadlines;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Every minute: opens the tasks of letters that recur, warns of deadlines whose warning fell due since the mark, and drops those that a later one has
/// overtaken.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DeadlineJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<DeadlineJob> log) : IJob
{
    public const string Name = "deadline";
    public const string StaleCounter = "deadline stale";
    public const string UnreachableCounter = "deadline unreachable";

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

        var facts = await turns.LoadFactsAsync(new FactsNeeded { School = school, OpenTasks = true, Letters = true }, cancellationToken);
        IReadOnlyList<Effect> opened = IsNewDay(register, mark, now)
            ? [.. facts.Letters.SelectMany(letter => OfficialLetterTasks.Of(register, letter, now)).Select(task => new Effect.OpenTask(task))]
            : [];
        var due = DeadlineTimetable.Due(register, facts.Tasks, mark, now);
        var round = due.Count == 0 ? new DeadlineRound([], 0, 0) : DeadlineRound.Decide(register, due, await turns.LoadFactsAsync(DeadlineRound.Needs(register, due), cancellationToken), now);
        if (!await jobs.CommitAsync(Name, school, mark, now, [.. opened, .. round.Messages.Select(message => new Effect.Say(message))], cancellationToken))
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

        if (round.Messages.Count > 0)
        {
            await TakeBackAsync(register, due, now, cancellationToken);
        }
    }

    /// <summary>What recurs is opened once a day, before the morning's warnings.</summary>
    private static bool IsNewDay(SchoolRegister register, DateTimeOffset mark, DateTimeOffset now) => register.Clock.DateOf(mark) < register.Clock.DateOf(now);

    /// <summary>A task closed between our look and our commit could not withdraw what was not queued yet.</summary>
    private async Task TakeBackAsync(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> due, DateTimeOffset mark, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var open = await turns.LoadFactsAsync(new FactsNeeded { School = school, OpenTasks = true }, cancellationToken);
        if (DeadlineRound.TakeBack(register, due, open.Tasks) is { Count: > 0 } takenBack)
        {
            await jobs.CommitAsync(Name, school, mark, mark, takenBack, cancellationToken);
        }
    }
}
