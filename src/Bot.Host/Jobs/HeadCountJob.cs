using Bot.Dialogs.HeadCounts;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: asks for the blind counts of heads that fell due since the mark (S0-03); those whose session is nearly over are dropped and counted.</summary>
[DisallowConcurrentExecution]
internal sealed class HeadCountJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<HeadCountJob> log)
    : SpanJob(HeadCountJob.Name, registers, jobs, clock, log)
{
    public const string Name = "head-count";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => HeadCountTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = HeadCountTimetable.Due(span.Register, span.Mark, span.Now);
        var round = due.All(count => count.IsStale(span.Now))
            ? new HeadCountRound([], 0)
            : HeadCountRound.Decide(span.Register, due, await turns.LoadFactsAsync(HeadCountRound.Needs(span.Register), cancellationToken), span.Now);
        return new SpanResult(round.Effects, due.Count(count => count.IsStale(span.Now)), round.Unreachable);
    }
}
