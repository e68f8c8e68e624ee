using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>What the office of one school looks at in the machinery, and does there. Nothing of another school is shown, counted or changed.</summary>
public interface IOfficeStore
{
    Task<OutgoingCounts> OutgoingAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>Messages of the school in that state, the newest first.</summary>
    /// <param name="before">Only messages older than the one with this number; null to begin with the newest.</param>
    Task<IReadOnlyList<OutboxRow>> ListOutgoingAsync(SchoolId school, OutgoingState state, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>Arms dead or unknown messages of the school again, each with a row in the audit. Returns how many: those of other schools and those that changed meanwhile are left alone.</summary>
    Task<int> RetryAsync(SchoolId school, IReadOnlyList<long> ids, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Drops messages of the school that were not sent, each with a row in the audit. Returns how many.</summary>
    Task<int> DropAsync(SchoolId school, IReadOnlyList<long> ids, string actor, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every consent to messages that a guardian of the school gave, withdrawn ones too, by guardian, the oldest first.</summary>
    Task<IReadOnlyList<ConsentRecord>> ConsentsAsync(SchoolId school, CancellationToken cancellationToken);

    /// <summary>The host that serves each channel account at the moment; accounts that nobody serves are missing.</summary>
    Task<IReadOnlyDictionary<string, string>> HoldersAsync(CancellationToken cancellationToken);
}

/// <summary>What became of a message that did not arrive.</summary>
public enum OutgoingState
{
    /// <summary>Not sent yet.</summary>
    Waiting,

    /// <summary>Will never be sent as it is.</summary>
    Dead,

    /// <summary>May have been sent, and is not repeated by itself.</summary>
    Unknown,

    /// <summary>Came too late and was not sent.</summary>
    Stale,
}

/// <summary>That a guardian agreed to messages.</summary>
/// <param name="IsOnPaper">Signed on paper and written down by staff; else said in a chat.</param>
public sealed record ConsentRecord(GuardianId Guardian, bool IsOnPaper, DateTimeOffset GivenAt, DateTimeOffset? WithdrawnAt);

/// <summary>How many messages of a school stand in each state.</summary>
public sealed record OutgoingCounts(int Waiting, int Dead, int Unknown, int Stale)
{
    public int Of(OutgoingState state) => state switch
    {
        OutgoingState.Waiting => Waiting,
        OutgoingState.Dead => Dead,
        OutgoingState.Unknown => Unknown,
        _ => Stale,
    };
}
