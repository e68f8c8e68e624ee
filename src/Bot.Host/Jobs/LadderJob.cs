using Bot.Dialogs.Ladder;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: looks at the absence ladder when a round of it fell due since the mark; of rounds of one kind only the last, for it sees what the others would have.</summary>
[DisallowConcurrentExecution]
internal sealed class LadderJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<LadderJob> log) : IJob
{
    public const string Name = "ladder";
    public const string StaleCounter = "ladder stale";
    public const string UnreachableCounter = "ladder unreachable";

    /// <summary>Evenings whose unexplained absences still become tasks after the computer was off.</summary>
    private const int DaysMadeUp = 3;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        if (await JobMark.OpenAsync(jobs, Name, school, clock.GetUtcNow(), log, cancellationToken) is not { } mark)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var due = LadderTimetable.Due(register, mark, now);
        var current = due.Where(round => !round.IsStale(now)).GroupBy(round => round.Moment).Select(same => same.Last()).OrderBy(round => round.At).ToList();
        var (seen, unreachable) = (mark, 0);
        foreach (var round in current)
        {
            // Each on what the one before it left; a host that stops in between goes on behind the last.
            var facts = await turns.LoadFactsAsync(LadderRound.Needs(register, round), cancellationToken);
            var days = due.Where(same => same.Moment == round.Moment).Select(same => same.Day).TakeLast(round.Moment == LadderMoment.Evening ? DaysMadeUp : due.Count).ToList();
            var decided = LadderRound.Decide(register, round, days, facts, now);
            if (!await jobs.CommitAsync(Name, school, seen, round.At, decided.Effects, cancellationToken))
            {
                return; // another host was faster
            }

            (seen, unreachable) = (round.At, unreachable + decided.Unreachable);
        }

        if (seen != now && !await jobs.CommitAsync(Name, school, seen, now, [], cancellationToken))
        {
            return;
        }

        await CountAsync(StaleCounter, due.Count(round => round.IsStale(now)), stale => log.JobDroppedStale(Name, school.Value, stale), cancellationToken);
        await CountAsync(UnreachableCounter, unreachable, count => log.JobReachedNobody(Name, school.Value, count), cancellationToken);
    }

    private async Task CountAsync(string counter, int by, Action<int> say, CancellationToken cancellationToken)
    {
        if (by > 0)
        {
            await jobs.CountAsync(counter, by, cancellationToken);
            say(by);
        }
    }
}
