using Bot.Dialogs.BoardingHouse;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: reminds the boarding house of its rolls, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class BoardingRollJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<BoardingRollJob> log)
    : SpanJob(BoardingRollJob.Name, registers, jobs, clock, log)
{
    public const string Name = "boarding-roll";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => BoardingTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = BoardingTimetable.Due(span.Register, span.Mark, span.Now);
        var round = due.Count == 0
            ? new BoardingRound([], 0, 0)
            : BoardingRound.Decide(span.Register, due, await turns.LoadFactsAsync(BoardingRound.Needs(span.Register, due), cancellationToken), span.Now);
        return SpanResult.Said(round.Messages, round.Stale, round.Unreachable);
    }
}
