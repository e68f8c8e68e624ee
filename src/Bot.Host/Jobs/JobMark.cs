using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Jobs;

/// <summary>Up to where a job worked at a school. One place for all jobs that work on the span from their mark to now.</summary>
internal static class JobMark
{
    /// <summary>A clock that is corrected by more was wrong before.</summary>
    private static readonly TimeSpan LargestStepBack = TimeSpan.FromMinutes(10);

    /// <summary>The mark to work from; null when there is nothing to work on: the job is new here, or the clock stands before its mark.</summary>
    public static async Task<DateTimeOffset?> OpenAsync(IJobStore jobs, string job, SchoolId school, DateTimeOffset now, ILogger log, CancellationToken cancellationToken)
    {
        if (await jobs.MarkAsync(job, school, cancellationToken) is not { } mark)
        {
            if (await jobs.CommitAsync(job, school, seen: null, now, [], cancellationToken))
            {
                log.JobBegins(job, school.Value, now);
            }

            return null;
        }

        if (mark - now > LargestStepBack)
        {
            // The clock was once far ahead: waiting for that time would silence the job for years. Keys keep what was sent from being sent again.
            if (await jobs.CommitAsync(job, school, mark, now, [], cancellationToken))
            {
                log.JobBeginsAnew(job, school.Value, mark, now);
            }

            return null;
        }

        return now > mark ? mark : null; // stepped back a little: what was done stays done
    }
}
