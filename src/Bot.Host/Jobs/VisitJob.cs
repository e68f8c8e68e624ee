using Bot.Dialogs.Ports;
using Bot.Dialogs.Visits;
using Bot.Domain.Cases;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: reminds of visits and signed minutes that are owed, when a morning fell into the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class VisitJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<VisitJob> log)
    : SpanJob(VisitJob.Name, registers, jobs, clock, log)
{
    public const string Name = "visit";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => VisitTimetable.MayBeDue(register, from, to);

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        if (!VisitTimetable.MayBeDue(span.Register, span.Mark, span.Now))
        {
            return new SpanResult([], 0, 0);
        }

        var facts = await turns.LoadFactsAsync(VisitRound.Needs(span.Register, span.Now), cancellationToken);
        var due = VisitTimetable.Due(span.Register, facts.Cases, facts.Visits, VisitRound.Reopened(facts), span.Mark, span.Now);
        var round = VisitRound.Decide(span.Register, due, facts, span.Now);
        return new SpanResult(round.Effects, due.Count(warning => warning.IsStale(span.Now)), round.Unreachable);
    }
}
