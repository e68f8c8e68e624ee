using Bot.Dialogs.Meals;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Meals;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: tells whoever runs the meals how many eat, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class MealJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<MealJob> log)
    : SpanJob(MealJob.Name, registers, jobs, clock, log)
{
    public const string Name = "meals";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => MealTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = MealTimetable.Due(span.Register, span.Mark, span.Now);
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(span.Now)))
        {
            var said = MealRound.Decide(span.Register, round, await turns.LoadFactsAsync(MealRound.Needs(span.Register, round), cancellationToken));
            effects.AddRange(said);
            unreachable += said.Count == 0 ? 1 : 0;
        }

        return new SpanResult(effects, due.Count(round => round.IsStale(span.Now)), unreachable);
    }
}
