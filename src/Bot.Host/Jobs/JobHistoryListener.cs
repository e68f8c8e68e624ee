using Bot.Dialogs.Ports;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Writes down every run of every job, whichever they are: Quartz tells of it, no job has to.</summary>
internal sealed class JobHistoryListener(IJobHistory history, TimeProvider clock, ILogger<JobHistoryListener> log) : IJobListener
{
    public string Name => "job-history";

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) =>
        await KeepAsync(context.JobDetail.Key.Name, context.JobRunTime, context.NextFireTimeUtc, jobException);

    internal async Task KeepAsync(string job, TimeSpan took, DateTimeOffset? next, Exception? jobFailure)
    {
        try
        {
            // Without the token: a run that the stop of the host interrupted is written down too.
            await history.AddAsync(new JobRun(job, Environment.MachineName, clock.GetUtcNow() - took, took, FailureOf(jobFailure), next), CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.JobRunNotKept(failure, job);
        }
    }

    /// <summary>Codes of schools and types of exceptions: what a library says may hold a name.</summary>
    internal static string? FailureOf(Exception? failure)
    {
        var innermost = failure;
        while (innermost is { InnerException: { } inner } && innermost is not SchoolRoundException)
        {
            innermost = inner;
        }

        return innermost is SchoolRoundException round ? round.Message : innermost?.GetType().Name;
    }
}
