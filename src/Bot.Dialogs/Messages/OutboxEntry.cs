using Bot.Domain;

namespace Bot.Dialogs.Messages;

/// <summary>A message to be sent, as it is queued.</summary>
/// <param name="Key">
/// Names the fact and the person, not the attempt and not the address, e.g. <c>safety:MAU01:GL00120:2026-11-23:morning:0970000017</c>: the same
/// fact is never queued twice.
/// A key whose row was withdrawn before it was sent may be queued again.
/// </param>
/// <param name="School">The school it is sent for; null for a chat that is not linked.</param>
/// <param name="DueAt">Not sent before.</param>
/// <param name="NotAfter">Stale afterwards: dropped and counted, not sent; null for what never grows stale.</param>
public sealed record OutboxEntry(
    string Key,
    SchoolId? School,
    Address To,
    MessageKind Kind,
    Outbound Body,
    DateTimeOffset DueAt,
    DateTimeOffset? NotAfter = null)
{
    /// <summary>
    /// Where the same person is reached if <see cref="To"/> turns out to be blocked, out of its window or dead, best first. The row moves on:
    /// it is never sent to two of them.
    /// </summary>
    public IReadOnlyList<Address> Otherwise { get; init; } = [];
}

/// <summary>Kinds of outgoing message. The order is the priority of sending (design §3).</summary>
public enum MessageKind
{
    /// <summary>A person must look at once; quiet hours do not hold it.</summary>
    Alarm = 0,

    /// <summary>An answer to the chat's own message.</summary>
    Reply = 1,

    /// <summary>News for staff that follows from someone else's message, e.g. a guardian's answer to the teacher.</summary>
    Notice = 2,

    /// <summary>The question to a guardian about an unexplained absence.</summary>
    SafetyQuestion = 3,

    /// <summary>"em đã tới lớp", "gia đình đã trả lời".</summary>
    FollowUp = 4,

    /// <summary>To staff, about a class that has not reported.</summary>
    Reminder = 5,

    /// <summary>To families: totals, thanks, days before.</summary>
    Nudge = 6,

    /// <summary>Lists and summaries.</summary>
    Digest = 7,
}

public static class MessageKinds
{
    /// <summary>
    /// Whether an ambiguous send (started but not marked) is sent once more: yes where a missing message is worse than a doubled one.
    /// The others become <c>unknown</c>, visible and not repeated.
    /// </summary>
    public static bool IsRepeatedWhenAmbiguous(this MessageKind kind) => kind <= MessageKind.FollowUp;

    /// <summary>Whether it cannot wait until a channel that rests for long works again, and looks for another way.</summary>
    public static bool IsUrgent(this MessageKind kind) => kind is MessageKind.Alarm or MessageKind.SafetyQuestion;
}
