using Bot.Dialogs.Digests;
using Bot.Dialogs.Ports;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every minute: sends the digests of weeks and months that fell due since the mark; of each kind only the last that is not stale.</summary>
[DisallowConcurrentExecution]
internal sealed class DigestJob(IRegisterStore registers, IJobStore jobs, ITurnStore turns, TimeProvider clock, ILogger<DigestJob> log) : IJob
{
    public const string Name = "digest";
    public const string StaleCounter = "digest stale";
    public const string UnreachableCounter = "digest unreachable";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public Task RunAsync(CancellationToken cancellationToken) =>
        SchoolRound.RunAsync(Name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        if (await JobMark.OpenAsync(jobs, Name, school, now, log, cancellationToken) is not { } mark)
        {
            return;
        }

        var due = DigestTimetable.Due(register, mark, now);
        var rounds = new List<DigestRound>();
        foreach (var current in due.Where(round => !round.IsStale(now)).GroupBy(round => round.Kind).Select(same => same.Last()))
        {
            rounds.Add(DigestRound.Decide(register, current, await turns.LoadFactsAsync(DigestRound.Needs(register, current), cancellationToken), now));
        }

        if (!await jobs.CommitAsync(Name, school, mark, now, [.. rounds.SelectMany(round => round.Effects)], cancellationToken))
        {
            return; // another host was faster
        }

        if (due.Count(round => round.IsStale(now)) is > 0 and var stale)
        {
            await jobs.CountAsync(StaleCounter, stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, stale);
        }

        if (rounds.Sum(round => round.Unreachable) is > 0 and var unreachable)
        {
            await jobs.CountAsync(UnreachableCounter, unreachable, cancellationToken);
            log.JobReachedNobody(Name, school.Value, unreachable);
        }
    }
}
