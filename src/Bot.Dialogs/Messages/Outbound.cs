namespace Bot.Dialogs.Messages;

/// <summary>What is said to one chat: plain text and, where something may be chosen, choices. No channel's words or markup.</summary>
/// <param name="Text">Plain text, NFC, lines separated by <c>\n</c>; never empty.</param>
public sealed record Outbound(string Text)
{
    /// <summary>Buttons where the channel has them, numbered lines elsewhere, in this order.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>
    /// True when the text itself says what can be answered: a channel without buttons then adds nothing. Messages to guardians are always so,
    /// because a digit has one meaning everywhere in them (design §10).
    /// </summary>
    public bool TextNamesChoices { get; init; }

    /// <summary>A stored file that goes with the text; null for none.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>The same message as a vendor's approved template has it, for channels that send nothing else to strangers; null for what no template says.</summary>
    public MessageTemplate? Template { get; init; }
}

/// <param name="File">The stored file: lower-case hex SHA-256 of its bytes.</param>
/// <param name="Name">What the receiver sees, with extension, e.g. <c>biên bản 7A.docx</c>.</param>
/// <param name="MediaType">E.g. <c>image/jpeg</c>.</param>
public sealed record Attachment(string File, string Name, string MediaType);

/// <param name="Name">Which template, e.g. <c>safety-question</c>; settings say what the vendor calls it.</param>
/// <param name="Fields">What is filled in, by name, e.g. <c>pupil</c> → <c>An</c>.</param>
public sealed record MessageTemplate(string Name, IReadOnlyDictionary<string, string> Fields);

/// <param name="Label">What is read, e.g. <c>Đúng</c>; not empty, no line break.</param>
/// <param name="Token">What comes back when it is pressed: 1–64 bytes of ASCII.</param>
public sealed record Choice(string Label, string Token);
