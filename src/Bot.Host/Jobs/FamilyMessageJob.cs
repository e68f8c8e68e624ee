using System.Security.Cryptography;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Every minute: holds the day's round of messages to families once it is due (totals, thanks, the day before), and drops a round that nobody
/// held before its end. Works on the span from its mark to now, as <see cref="RollReminderJob"/> does.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class FamilyMessageJob(
    IRegisterStore registers, IJobStore jobs, INudgeStore nudges, TimeProvider clock, ILogger<FamilyMessageJob> log) : IJob
{
    public const string Name = "family-message";
    public const string StaleCounter = "family-message stale";
    public const string UnreachableCounter = "family-message unreachable";

    private const int SeedLength = 32;

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

        var due = FamilyTimetable.Due(register, mark, now);
        var stale = due.Count(round => round.IsStale(now));
        var isDone = due.LastOrDefault(round => !round.IsStale(now)) is { } current
            ? await HoldAsync(register, current, mark, now, cancellationToken)
            : await jobs.CommitAsync(Name, school, mark, now, [], cancellationToken);
        if (isDone && stale > 0)
        {
            await jobs.CountAsync(StaleCounter, stale, cancellationToken);
            log.JobDroppedStale(Name, school.Value, stale);
        }
    }

    /// <summary>A trial needs a seed that nobody chose; the school keeps the first. Without a trial the seed is left aside.</summary>
    private static (NudgeFacts Facts, IReadOnlyList<Effect> Begins) Drawn(SchoolRegister register, NudgeFacts facts, DateTimeOffset now)
    {
        if (register.School.Rules.HoldOutShare == 0 || facts.HoldOutSeed is not null)
        {
            return (register.School.Rules.HoldOutShare == 0 ? facts with { HoldOutSeed = null } : facts, []);
        }

        var seed = RandomNumberGenerator.GetHexString(SeedLength);
        return (facts with { HoldOutSeed = seed }, [new Effect.StartTrial(register.School.Id, seed, now)]);
    }

    private async Task<bool> HoldAsync(SchoolRegister register, DueItem.FamilyRound due, DateTimeOffset mark, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var needed = NudgeRound.Needs(register, due, now);
        var (facts, begins) = Drawn(register, await nudges.LoadAsync(needed, cancellationToken), now);
        var round = NudgeRound.Decide(register, due, facts, now);
        if (!await jobs.CommitAsync(Name, school, mark, now, [.. begins, .. round.Effects], cancellationToken))
        {
            return false; // another host was faster
        }

        if (round.Unreachable > 0)
        {
            await jobs.CountAsync(UnreachableCounter, round.Unreachable, cancellationToken);
            log.JobReachedNobody(Name, school.Value, round.Unreachable);
        }

        if (round.Told.Count > 0 && round.TakeBack(register, due.Day, await nudges.LoadAsync(needed, cancellationToken)) is { Count: > 0 } takenBack)
        {
            await jobs.CommitAsync(Name, school, now, now, takenBack, cancellationToken);
        }

        return true;
    }
}
