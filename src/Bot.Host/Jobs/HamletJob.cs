using Bot.Dialogs.Hamlets;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: holds the day's round to those in charge of hamlets once it is due, on the span from its mark to now.</summary>
[DisallowConcurrentExecution]
internal sealed class HamletJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<HamletJob> log)
    : SpanJob(HamletJob.Name, registers, jobs, clock, log)
{
    public const string Name = "hamlet";

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => HamletTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = HamletTimetable.Due(span.Register, span.Mark, span.Now);
        var current = due.LastOrDefault(round => !round.IsStale(span.Now));
        return new SpanResult(current is null ? [] : await HoldAsync(span, current, cancellationToken), due.Count(round => round.IsStale(span.Now)));
    }

    private async Task<IReadOnlyList<Effect>> HoldAsync(JobSpan span, DueItem.HamletRound due, CancellationToken cancellationToken)
    {
        var reported = await turns.LoadFactsAsync(HamletRound.Needs(span.Register, due), cancellationToken);
        var facts = await turns.LoadFactsAsync(HamletRound.Needs(span.Register, due, reported), cancellationToken);
        return HamletRound.Decide(span.Register, due, reported, facts, span.Now);
    }
}
