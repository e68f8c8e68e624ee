namespace Bot.Dialogs.Ports;

/// <summary>Makes a channel's messages arrive: fetches them (polling), or asks the vendor to deliver them (webhook) and rests.</summary>
public interface IReceiver
{
    /// <summary>The kind of account it serves, e.g. <c>telegram</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Runs while this host holds the account; network and vendor faults are waited out here. Returns when cancelled (the lease was lost, or
    /// the host stops), never throwing for it, or when the vendor refused the account itself: then it is run again after some minutes, so
    /// that it heals without a restart.
    /// </summary>
    Task RunAsync(AccountLease lease, CancellationToken cancellationToken);
}
