using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: opens the month's report and asks those who have not confirmed, once for every asking that fell due since the mark; overtaken ones are dropped.</summary>
[DisallowConcurrentExecution]
internal sealed class MonthlyRollJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<MonthlyRollJob> log)
    : SpanJob(MonthlyRollJob.Name, registers, jobs, clock, log)
{
    public const string Name = "monthly-roll";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => MonthlyTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = MonthlyTimetable.Due(span.Register, span.Mark, span.Now);
        var round = due.LastOrDefault(asking => !asking.IsStale(span.Now)) is { } current
            ? MonthRound.Decide(span.Register, current, await turns.LoadFactsAsync(MonthRound.Needs(span.Register, current, span.Now), cancellationToken), span.Now)
            : new MonthRound([], 0);
        return SpanResult.Said(round.Messages, due.Count(asking => asking.IsStale(span.Now)), round.Unreachable);
    }
}
