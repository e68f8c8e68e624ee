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

    /// <summary>
    /// The channel's id of an earlier message of ours in this chat that from now on reads like this, with these choices: a question that was
    /// answered by a button. Only where the channel said what the message shows (<see cref="InboundContent.Button.On"/>); null for a new message.
    /// </summary>
    public string? Replaces { get; init; }

    /// <summary>Whether the chat can share its own phone number by one press. Channels that know no such press ignore it.</summary>
    public ContactOffer Contact { get; init; }

    /// <summary>Whose commands the chat's menu offers from now on; null for no change. Channels without a menu ignore it.</summary>
    public CommandMenu? Menu { get; init; }
}

/// <summary>A press that shares the chat's own phone number.</summary>
public enum ContactOffer
{
    Unchanged,

    /// <summary>Offered with this message.</summary>
    Made,

    /// <summary>Not offered any more.</summary>
    Withdrawn,
}

/// <summary>Whose commands a menu offers.</summary>
public enum CommandMenu
{
    /// <summary>Nobody known.</summary>
    Anyone,

    /// <summary>Staff who report.</summary>
    Teacher,

    /// <summary>Staff who look at the whole school.</summary>
    Leader,

    Guardian,
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
