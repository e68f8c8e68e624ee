using Bot.Dialogs.RollCalls;
using Bot.Domain;

namespace Bot.Dialogs.Messages;

/// <summary>A message to a family about one pupil, as far as its row is kept: thirty days after its end it is gone.</summary>
/// <param name="Key">Of the outbox; what it begins with says what the message is about, its last part which guardian it is for.</param>
/// <param name="At">When it ended; of one that waits, when it is due.</param>
public sealed record FamilyMessage(PupilId Pupil, string Key, MessageKind Kind, FamilyMessageState State, DateTimeOffset At, string Text)
{
    /// <summary>When the vendor said that it was delivered; null where it did not, or never does.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What the keys of messages begin with that ask about this pupil alone, or follow from such a question.</summary>
    public static IEnumerable<string> KeyPrefixes(SchoolId school, PupilId pupil) => FamilyQuestions.KeyPrefixes(school, pupil);
}

public enum FamilyMessageState
{
    /// <summary>Not sent yet.</summary>
    Waiting,

    Sent,

    /// <summary>May have been sent.</summary>
    Unknown,

    /// <summary>Will never be sent: the channel refused it.</summary>
    Failed,

    /// <summary>Came too late and was not sent.</summary>
    Stale,
}
