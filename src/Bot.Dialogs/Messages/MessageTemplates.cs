using System.Collections.Frozen;

namespace Bot.Dialogs.Messages;

/// <summary>The messages that may leave as a vendor's approved template, and the fields each fills in. An operator maps them to a vendor's template by these names.</summary>
public static class MessageTemplates
{
    /// <summary>The question to a guardian about an unexplained absence.</summary>
    public const string SafetyQuestion = "safety-question";

    /// <summary>The child that was asked about has come.</summary>
    public const string Arrived = "arrived";

    /// <summary>Another guardian has answered the question.</summary>
    public const string Answered = "answered";

    /// <summary>To staff: a person must look at once.</summary>
    public const string Alarm = "alarm";

    /// <summary>What is known of a child and a session. <c>code</c> is the pupil's, because a template must name its receiver or a code.</summary>
    private static readonly string[] OfPupil = ["pupil", "code", "class", "session", "date", "teacher", "school"];

    /// <summary>Template name → its fields.</summary>
    public static FrozenDictionary<string, IReadOnlyList<string>> Fields { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
    {
        [SafetyQuestion] = OfPupil,
        [Arrived] = OfPupil,
        [Answered] = OfPupil,
        [Alarm] = ["pupil", "class", "school", "code"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
