using Bot.Dialogs.Ports;
using Bot.Dialogs.Seasons;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: tells leaders of harvests and festivals, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class SeasonJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<SeasonJob> log)
    : SpanJob(SeasonJob.Name, registers, jobs, clock, log)
{
    public const string Name = "season";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => SeasonTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = SeasonTimetable.Due(span.Register, span.Mark, span.Now);
        var (effects, unreachable) = (new List<Effect>(), 0);
        foreach (var round in due.Where(round => !round.IsStale(span.Now)))
        {
            var said = SeasonRound.Decide(span.Register, round, await turns.LoadFactsAsync(SeasonRound.Needs(span.Register, round), cancellationToken));
            effects.AddRange(said);
            unreachable += said.Count == 0 ? 1 : 0;
        }

        return new SpanResult(effects, due.Count(round => round.IsStale(span.Now)), unreachable);
    }
}
