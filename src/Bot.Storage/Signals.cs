namespace Bot.Storage;

/// <summary>Tells this host's workers, after a commit, that there is work.</summary>
internal sealed class Signals(TimeProvider time)
{
    public Wakeup Inbox { get; } = new(time);

    public Wakeup Outbox { get; } = new(time);
}
