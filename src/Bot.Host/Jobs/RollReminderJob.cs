using Bot.Dialogs.Ports;
using Bot.Dialogs.Reminders;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Every minute: reminds teachers of roll calls that were not reported, and gives the leaders the list after the cut-off. Works on the span
/// from its mark to now and commits messages and new mark together, so that it does not matter who fires it, how often or how late.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RollReminderJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<RollReminderJob> log)
    : SpanJob(RollReminderJob.Name, registers, jobs, clock, log)
{
    public const string Name = "roll-reminder";
    public const string StaleCounter = Name + Stale;
    public const string UnreachableCounter = Name + Unreachable;

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => Timetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var (register, now) = (span.Register, span.Now);
        var due = Timetable.Due(register, span.Mark, now);
        var needed = ReminderRound.Needs(register, due, now);
        var round = ReminderRound.Decide(register, due, await turns.LoadFactsAsync(needed, cancellationToken), now);
        return SpanResult.Said(round.Messages, round.Stale, round.Unreachable) with
        {
            TakeBack = round.Messages.Count == 0 ? null : async () => ReminderRound.TakeBack(register, due, await turns.LoadFactsAsync(needed, cancellationToken)),
        };
    }
}
