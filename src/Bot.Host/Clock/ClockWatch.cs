using Bot.Dialogs.Ports;
using Quartz;

namespace Bot.Host.Clock;

/// <summary>
/// Notices a clock that is put back (a laptop with a dead battery, set by hand and later by the network) and mends what would otherwise wait for the time that did not come:
/// messages written in it, and the jobs' next firing. Leases and the jobs' marks mend themselves; a clock that is put forward needs nothing, everything is only later.
/// </summary>
internal sealed class ClockWatch(IOutbox outbox, ISchedulerFactory schedulers, TimeProvider clock, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>The network sets a clock right by seconds all the time.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>What was begun by the clock of before may be written so long after the step: no turn and no send takes longer.</summary>
    private static readonly TimeSpan Stragglers = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (wall, ticks, step, isNew) = (clock.GetUtcNow(), clock.GetTimestamp(), TimeSpan.Zero, true);
        long? stepped = null;
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            var (now, here) = (clock.GetUtcNow(), clock.GetTimestamp());
            var back = wall + clock.GetElapsedTime(ticks, here) - now;
            (wall, ticks, step) = (now, here, back > Slack ? step + back : step);
            if (back < -Slack)
            {
                log.ClockPutForward(-back);
            }

            try
            {
                if (step > TimeSpan.Zero)
                {
                    log.ClockPutBack(step, await outbox.BringBackAsync(now, step, stoppingToken));
                    await ScheduleAsync(now, stoppingToken);
                    stepped = here;
                }
                else if ((isNew || stepped is not null) && await outbox.BringBackAsync(now, step: null, stoppingToken) is > 0 and var messages)
                {
                    log.ClockWasAhead(messages); // it was put back while nobody served, or while they were being written
                }

                stepped = stepped is { } since && clock.GetElapsedTime(since, here) < Stragglers ? stepped : null;

                (step, isNew) = (TimeSpan.Zero, false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.ClockNotMended(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A trigger knows its next firing; of one that lies ahead nothing fires before.</summary>
    private async Task ScheduleAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
        {
            if (await scheduler.GetTrigger(key, cancellationToken) is { } trigger)
            {
                await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(now).Build(), cancellationToken);
            }
        }
    }
}
