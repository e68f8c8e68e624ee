namespace Bot.Dialogs.Ports;

/// <summary>What the jobs did, for operations: the last runs of each, bounded, with those that did something kept longer than idle ones.</summary>
public interface IJobHistory
{
    /// <summary>How many runs of a job are kept that sent, dropped or failed; of those that found nothing to do <see cref="KeptIdle"/>.</summary>
    const int KeptEventful = 50;

    const int KeptIdle = 5;

    /// <summary>Keeps a run, with what its job queued and counted in this process since the run before; older ones go.</summary>
    Task AddAsync(JobRun run, CancellationToken cancellationToken);

    /// <summary>What is kept, by job, the newest first.</summary>
    Task<IReadOnlyList<JobRun>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>One run of a job on one host.</summary>
/// <param name="Failure">What went wrong: the schools whose round failed and types of exceptions, never their texts. Null when nothing did.</param>
/// <param name="NextAt">When the job fires again; null when never.</param>
public sealed record JobRun(string Job, string Host, DateTimeOffset StartedAt, TimeSpan Took, string? Failure, DateTimeOffset? NextAt)
{
    /// <summary>Messages queued by the run.</summary>
    public int Queued { get; init; }

    /// <summary>What was too late to be sent.</summary>
    public int Stale { get; init; }

    /// <summary>What would have reached nobody.</summary>
    public int Unreachable { get; init; }

    public bool IsEventful => Failure is not null || Queued + Stale + Unreachable > 0;
}
