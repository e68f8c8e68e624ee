using Bot.Dialogs.Ports;
using Bot.Storage;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Every night: deletes handled messages and sent ones that are older than any redelivery, and forgets what each school's rules keep no longer. A failed
/// message stays until a person decides, but not beyond that time.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(IRegisterStore registers, Retention retention, TimeProvider clock, ILogger<RetentionJob> log) : IJob
{
    public const string Name = "retention";

    /// <summary>How long a handled message is kept as proof against redelivery.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(RunAsync(cancellationToken));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await retention.PurgeAsync(now - Keep, cancellationToken);
        await SchoolRound.RunAsync(
            Name,
            registers,
            log,
            async register =>
            {
                if (await retention.ForgetAsync(register, register.Clock.DateOf(now), cancellationToken) is > 0 and var rows)
                {
                    log.Forgotten(register.School.Id.Value, rows);
                }
            },
            cancellationToken);
    }
}
