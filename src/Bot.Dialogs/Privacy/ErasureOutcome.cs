namespace Bot.Dialogs.Privacy;

/// <summary>What came of an erasure, or would come of it.</summary>
public abstract record ErasureOutcome
{
    private ErasureOutcome() { }

    /// <param name="Counts">What went, in the order of the enumeration; what there was none of is left out.</param>
    /// <param name="IsStillEnrolled">The register has the person: name, class and roll calls stay.</param>
    /// <param name="Alias">What stands in roll calls, consents and audit in the person's place; null where the code stays.</param>
    public sealed record Done(IReadOnlyDictionary<ErasedKind, int> Counts, bool IsStillEnrolled, string? Alias) : ErasureOutcome;

    /// <summary>The school knows nobody of that code or number.</summary>
    public sealed record Unknown : ErasureOutcome;

    /// <summary>An alarm about the child, or raised by the guardian, has no outcome yet: safety comes first.</summary>
    public sealed record AlarmOpen : ErasureOutcome;
}

public enum ErasedKind
{
    /// <summary>Rows of the register: the child, or guardians without another child.</summary>
    Register,

    /// <summary>Reasons of absence.</summary>
    Reasons,

    /// <summary>Answers, claims and words of the family.</summary>
    Answers,

    /// <summary>What is remembered of messages about absence, with causes and answers.</summary>
    Nudges,

    /// <summary>Messages that waited to be sent.</summary>
    Queued,

    /// <summary>Texts of messages in and out.</summary>
    Texts,

    /// <summary>Words of teachers' notes.</summary>
    Notes,

    /// <summary>Words and outcomes of closed alarms and of tasks.</summary>
    Outcomes,

    Files,

    /// <summary>Linked chats of guardians.</summary>
    Chats,

    /// <summary>Consents, now without a person.</summary>
    Consents,
}
