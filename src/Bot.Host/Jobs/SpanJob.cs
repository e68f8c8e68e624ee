using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// A job that works, school by school, on the span from its mark to now, and commits what it decided and the new mark together: so it does not matter who
/// fires it, how often or how late. What was dropped or reached nobody is counted and logged.
/// </summary>
internal abstract class SpanJob(string name, IRegisterStore registers, IJobStore jobs, TimeProvider clock, ILogger log) : IJob
{
    /// <summary>Behind a job's name: its counter of what was dropped. The history of runs reads it.</summary>
    public const string Stale = " stale";

    /// <summary>Behind a job's name: its counter of what reached nobody.</summary>
    public const string Unreachable = " unreachable";

    /// <summary>How far a job that found nothing looks ahead: with a thousand schools a look at each of them every minute is all that a host would do.</summary>
    private static readonly TimeSpan[] Ahead = [TimeSpan.FromHours(1), TimeSpan.FromMinutes(15)];

    /// <summary>For a round that commits in steps.</summary>
    protected IJobStore Jobs => jobs;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (now, quiet) = (clock.GetUtcNow(), new List<SchoolId>());
        bool Concerns(SchoolId school, long version)
        {
            var isQuiet = jobs.IsQuiet(name, school, version, now);
            quiet.AddRange(isQuiet ? [school] : []);
            return !isQuiet;
        }

        try
        {
            await SchoolRound.RunAsync(name, registers, clock, log, school => WorkAsync(school, cancellationToken), cancellationToken, Concerns);
        }
        finally
        {
            if (quiet.Count > 0)
            {
                await jobs.MoveQuietAsync(name, quiet, now - Ahead[0], now, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Whether anything of this job may fall due at the school in the half-open span (<paramref name="from"/>, <paramref name="to"/>], as far as its register tells. Where not, the
    /// school is left alone for that time.
    /// </summary>
    protected abstract bool MayBeDue(SchoolRegister register, DateTimeOffset from, DateTimeOffset to);

    /// <summary>What the span asks for; null when another host was faster.</summary>
    protected abstract Task<SpanResult?> DecideAsync(JobSpan span, CancellationToken cancellationToken);

    private async Task WorkAsync(SchoolRegister register, CancellationToken cancellationToken)
    {
        var school = register.School.Id;
        var now = clock.GetUtcNow();
        if (await JobMark.OpenAsync(jobs, name, school, now, log, cancellationToken) is not { } mark
            || await DecideAsync(new JobSpan(register, mark, now), cancellationToken) is not { } result
            || !await jobs.CommitAsync(name, school, result.Mark ?? mark, now, result.Effects, cancellationToken))
        {
            return;
        }

        if (result is { Effects.Count: 0, TakeBack: null } && QuietUntil(register, now) is { } until)
        {
            jobs.KeepQuiet(name, school, register.Version, now, until);
        }

        await CountAsync(Stale, result.Stale, count => log.JobDroppedStale(name, school.Value, count), cancellationToken);
        await CountAsync(Unreachable, result.Unreachable, count => log.JobReachedNobody(name, school.Value, count), cancellationToken);
        if (result.TakeBack is { } look && await look() is { Count: > 0 } takenBack)
        {
            await jobs.CommitAsync(name, school, now, now, takenBack, cancellationToken);
        }
    }

    /// <summary>Not beyond midnight: the register of another day may name others.</summary>
    private DateTimeOffset? QuietUntil(SchoolRegister register, DateTimeOffset now)
    {
        var midnight = register.Clock.At(register.Clock.DateOf(now).AddDays(1), TimeOnly.MinValue).AddTicks(-1);
        return Ahead.Select(ahead => now + ahead).Where(until => until < midnight && !MayBeDue(register, now, until)).Select(until => (DateTimeOffset?)until).FirstOrDefault();
    }

    private async Task CountAsync(string counter, int by, Action<int> say, CancellationToken cancellationToken)
    {
        if (by > 0)
        {
            await jobs.CountAsync(name + counter, by, cancellationToken);
            say(by);
        }
    }
}
