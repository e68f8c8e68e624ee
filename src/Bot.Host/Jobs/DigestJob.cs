using Bot.Dialogs.Digests;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: sends the digests of weeks and months that fell due since the mark; of each kind only the last that is not stale.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<DigestJob> log)
    : SpanJob(DigestJob.Name, registers, jobs, clock, log)
{
    public const string Name = "digest";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => DigestTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = DigestTimetable.Due(span.Register, span.Mark, span.Now);
        var rounds = new List<DigestRound>();
        foreach (var current in due.Where(round => !round.IsStale(span.Now)).GroupBy(round => round.Kind).Select(same => same.Last()))
        {
            rounds.Add(DigestRound.Decide(span.Register, current, await turns.LoadFactsAsync(DigestRound.Needs(span.Register, current), cancellationToken), span.Now));
        }

        return new SpanResult([.. rounds.SelectMany(round => round.Effects)], due.Count(round => round.IsStale(span.Now)), rounds.Sum(round => round.Unreachable));
    }
}
