using Bot.Dialogs.Ladder;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: looks at the absence ladder when a round of it fell due since the mark; of rounds of one kind only the last, for it sees what the others would have.</summary>
[DisallowConcurrentExecution]
internal sealed class LadderJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<LadderJob> log)
    : SpanJob(LadderJob.Name, registers, jobs, clock, log)
{
    public const string Name = "ladder";

    /// <summary>Evenings whose unexplained absences still become tasks after the computer was off.</summary>
    private const int DaysMadeUp = 3;

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => LadderTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var (register, now) = (span.Register, span.Now);
        var due = LadderTimetable.Due(register, span.Mark, now);
        var current = due.Where(round => !round.IsStale(now)).GroupBy(round => round.Moment).Select(same => same.Last()).OrderBy(round => round.At).ToList();
        var (seen, unreachable) = (span.Mark, 0);
        foreach (var round in current)
        {
            // Each on what the one before it left; a host that stops in between goes on behind the last.
            var facts = await turns.LoadFactsAsync(LadderRound.Needs(register, round), cancellationToken);
            var days = due.Where(same => same.Moment == round.Moment).Select(same => same.Day).TakeLast(round.Moment == LadderMoment.Evening ? DaysMadeUp : due.Count).ToList();
            var decided = LadderRound.Decide(register, round, days, facts, now);
            if (!await Jobs.CommitAsync(Name, register.School.Id, seen, round.At, decided.Effects, cancellationToken))
            {
                return null;
            }

            (seen, unreachable) = (round.At, unreachable + decided.Unreachable);
        }

        return new SpanResult([], due.Count(round => round.IsStale(now)), unreachable) { Mark = seen };
    }
}
