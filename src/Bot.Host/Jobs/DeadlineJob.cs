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
internal sealed class DeadlineJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<DeadlineJob> log)
    : SpanJob(DeadlineJob.Name, registers, jobs, clock, log)
{
    public const string Name = "deadline";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => DeadlineTimetable.MayBeDue(register, from, to);

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var (register, now) = (span.Register, span.Now);
        var facts = await turns.LoadFactsAsync(new FactsNeeded { School = register.School.Id, OpenTasks = true, Letters = true }, cancellationToken);
        IReadOnlyList<Effect> opened = IsNewDay(span)
            ? [.. facts.Letters.SelectMany(letter => OfficialLetterTasks.Of(register, letter, now)).Select(task => new Effect.OpenTask(task))]
            : [];
        var due = DeadlineTimetable.Due(register, facts.Tasks, span.Mark, now);
        var round = due.Count == 0 ? new DeadlineRound([], 0, 0) : DeadlineRound.Decide(register, due, await turns.LoadFactsAsync(DeadlineRound.Needs(register, due), cancellationToken), now);
        return new SpanResult([.. opened, .. round.Messages.Select(message => new Effect.Say(message))], round.Stale, round.Unreachable)
        {
            TakeBack = round.Messages.Count == 0 ? null : () => TakenBackAsync(register, due, cancellationToken),
        };
    }

    /// <summary>What recurs is opened once a day, before the morning's warnings.</summary>
    private static bool IsNewDay(JobSpan span) => span.Register.Clock.DateOf(span.Mark) < span.Register.Clock.DateOf(span.Now);

    private async Task<IReadOnlyList<Effect>> TakenBackAsync(SchoolRegister register, IReadOnlyList<DueItem.DeadlineWarning> due, CancellationToken cancellationToken) =>
        DeadlineRound.TakeBack(register, due, (await turns.LoadFactsAsync(new FactsNeeded { School = register.School.Id, OpenTasks = true }, cancellationToken)).Tasks);
}
