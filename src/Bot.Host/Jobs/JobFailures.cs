using Bot.Dialogs.Ports;

namespace Bot.Host.Jobs;

/// <summary>Which jobs are failing: their newest run did.</summary>
internal static class JobFailures
{
    public static IEnumerable<JobRun> Of(IEnumerable<JobRun> runs) =>
        runs.GroupBy(run => run.Job, StringComparer.Ordinal).Select(job => job.MaxBy(run => run.StartedAt)!).Where(run => run.Failure is not null);
}
