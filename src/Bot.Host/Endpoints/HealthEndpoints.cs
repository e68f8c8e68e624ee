using Bot.Dialogs.Ports;
using Bot.Host.Jobs;
using Bot.Host.Workers;
using Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Host.Endpoints;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it does its work, or 503 and why not.</summary>
internal static class HealthEndpoints
{
    /// <summary>A message that waits longer than this is not being worked on.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" }));
        endpoints.MapGet("/health/ready", ReadyAsync);
        return endpoints;
    }

    private static async Task<IResult> ReadyAsync(
        IInbox inbox,
        IOutbox outbox,
        IJobStore jobs,
        IJobHistory history,
        IAccountStandings standings,
        IFetchQueue fetches,
        AccountBoard board,
        StorageHealth storage,
        IEnumerable<IOperatorNeed> needs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        InboxState arrived;
        OutboxState leaving;
        AlarmsState alarms;
        IReadOnlyList<AccountStanding> accounts;
        FetchQueueState files;
        IReadOnlyList<JobRun> runs;
        try
        {
            arrived = await inbox.StateAsync(cancellationToken);
            leaving = await outbox.StateAsync(cancellationToken);
            alarms = await jobs.AlarmsAsync(cancellationToken);
            accounts = await standings.ListAsync(cancellationToken);
            files = await fetches.StateAsync(cancellationToken);
            runs = await history.ListAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Away(StorageFault.NameOf(failure) ?? failure.GetType().Name);
        }

        if (storage.Fault is { } fault)
        {
            return Away(fault); // it can be read, and takes nothing
        }

        var now = clock.GetUtcNow();
        var inboundAge = now - arrived.OldestWaiting;
        var outboundAge = now - leaving.OldestDue;
        var channels = board.States.ToDictionary(account => account.Key, account => account.Value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        var isStopped = needs.Any(one => one is { Need: not null, StopsTheAccount: true });
        var asked = needs.Where(one => one.Need is not null).ToDictionary(one => one.Account, one => one.Need, StringComparer.Ordinal);
        var status = isStopped || board.States.Any(account => account.Value == AccountState.Refused) || accounts.Any(account => account.BrokenSince is not null) ? "channel"
            : inboundAge > LongestWait ? "inbox"
            : outboundAge > LongestWait ? "outbox"
            : "ready";
        return TypedResults.Json(
            new
            {
                status,
                database = "ok",
                channels,
                accounts = accounts.ToDictionary(account => account.Account, account => Spell(account, now), StringComparer.Ordinal),
                operatorNeeded = asked,
                inbox = new { waiting = arrived.Waiting, setAside = arrived.SetAside, oldestSeconds = (int?)inboundAge?.TotalSeconds },
                outbox = new
                {
                    waiting = leaving.Waiting,
                    dead = leaving.Dead,
                    unknown = leaving.Unknown,
                    stale = leaving.Stale,
                    doubled = leaving.Doubled,
                    moved = leaving.Moved,
                    unconfirmed = leaving.Unconfirmed,
                    oldestSeconds = (int?)outboundAge?.TotalSeconds,
                },
                files = new { waiting = files.Waiting, givenUp = files.GivenUp },
                // Of one school perhaps, and a restart would not mend it: visible, and no reason to take the host away from the others.
                jobs = new { lastRun = runs.Count == 0 ? null : (DateTimeOffset?)runs.Max(run => run.StartedAt), failing = JobFailures.Of(runs).ToDictionary(run => run.Job, run => run.Failure, StringComparer.Ordinal) },
                // A child nobody looks after is a matter for people: the host is ready all the same, and restarting it would help nobody.
                alarms = new { open = alarms.Open, unanswered = alarms.Unanswered, oldestSeconds = (int?)(now - alarms.OldestUnanswered)?.TotalSeconds },
            },
            statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<object> Away(string error) =>
        TypedResults.Json<object>(new { status = "database", error }, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>One account as every host sees it, whoever sends for it.</summary>
    private static object Spell(AccountStanding account, DateTimeOffset now) => new
    {
        waiting = account.Waiting,
        oldestSeconds = (int?)(now - account.OldestDue)?.TotalSeconds,
        brokenSince = account.BrokenSince,
        brokenReason = account.BrokenReason,
        pausedUntil = account.PausedUntil > now ? account.PausedUntil : null,
        pauseReason = account.PausedUntil > now ? account.PauseReason : null,
        sentThisMonth = account.SentThisMonth,
        monthlyQuota = account.MonthlyQuota,
    };
}
