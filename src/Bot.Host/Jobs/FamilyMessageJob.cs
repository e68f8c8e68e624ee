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
internal sealed class FamilyMessageJob(IRegisterStore registers, IJobStore jobs, INudgeStore nudges, TimeProvider clock, ILogger<FamilyMessageJob> log)
    : SpanJob(FamilyMessageJob.Name, registers, jobs, clock, log)
{
    public const string Name = "family-message";
    public const string StaleCounter = Name + Stale;

    private const int SeedLength = 32;

    protected override bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to) => FamilyTimetable.Due(register, from, to).Count > 0;

    protected override async Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken)
    {
        var due = FamilyTimetable.Due(span.Register, span.Mark, span.Now);
        var stale = due.Count(round => round.IsStale(span.Now));
        return due.LastOrDefault(round => !round.IsStale(span.Now)) is { } current ? await HoldAsync(span, current, stale, cancellationToken) : new SpanResult([], stale);
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

    private async Task<SpanResult> HoldAsync(JobSpan span, DueItem.FamilyRound due, int stale, CancellationToken cancellationToken)
    {
        var (register, now) = (span.Register, span.Now);
        var needed = NudgeRound.Needs(register, due, now);
        var (facts, begins) = Drawn(register, await nudges.LoadAsync(needed, cancellationToken), now);
        var round = NudgeRound.Decide(register, due, facts, now);
        return new SpanResult([.. begins, .. round.Effects], stale, round.Unreachable)
        {
            TakeBack = round.Told.Count == 0 ? null : async () => round.TakeBack(register, due.Day, await nudges.LoadAsync(needed, cancellationToken)),
        };
    }
}
