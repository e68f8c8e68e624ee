namespace Bot.Storage;

/// <summary>Tells workers, after a commit, that there is work: those of this host at once, those of others by a hint.</summary>
internal sealed class Signals(TimeProvider time)
{
    private int _inboxChanged;

    public Wakeup Inbox { get; } = new(time);

    public Wakeup Outbox { get; } = new(time);

    public Wakeup Files { get; } = new(time);

    /// <summary>Raised after a commit here, to be passed on to other hosts; not for what came from them.</summary>
    public event Action<Changed>? Committed;

    /// <summary>A message waits in the table for whoever claims it.</summary>
    public void InboxChanged()
    {
        InboxChangedHere();
        Committed?.Invoke(Changed.Inbox);
    }

    /// <summary>The same, where no other host need hear of it: it told us, or has been told.</summary>
    public void InboxChangedHere()
    {
        Volatile.Write(ref _inboxChanged, 1);
        Inbox.Signal();
    }

    /// <summary>Whether a message was said to wait in the table since this was asked last.</summary>
    public bool TakeInboxChanged() => Interlocked.Exchange(ref _inboxChanged, 0) != 0;

    public void OutboxChanged() => Announce(Changed.Outbox, Outbox);

    public void FilesChanged() => Announce(Changed.Files, Files);

    private void Announce(Changed what, Wakeup here)
    {
        here.Signal();
        Committed?.Invoke(what);
    }
}

/// <summary>Where work may be waiting.</summary>
[Flags]
internal enum Changed
{
    Nothing = 0,
    Inbox = 1,
    Outbox = 2,
    Files = 4,
}
