using Bot.Dialogs.Ports;
using Bot.Dialogs.Returns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: return mode behind a long break, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class ReturnJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<ReturnJob> log)
    : SpanJob(ReturnJob.Name, registers, jobs, clock, log)
{
    public const string Name = "return";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => ReturnTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = ReturnTimetable.Due(span.Register, span.Mark, span.Now);
        var round = due.Count == 0
            ? new ReturnRound([], 0, 0)
            : ReturnRound.Decide(span.Register, due, await turns.LoadFactsAsync(ReturnRound.Needs(span.Register, due), cancellationToken), span.Now);
        return new SpanResult(round.Effects, round.Stale, round.Unreachable);
    }
}
