using Bot.Storage;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Every night: deletes handled messages and sent ones that are older than any redelivery. Failed ones stay until a person decides.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retention retention, TimeProvider clock) : IJob
{
    public const string Name = "retention";

    /// <summary>How long a handled message is kept as proof against redelivery.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await retention.PurgeAsync(clock.GetUtcNow() - Keep, cancellationToken);
}
