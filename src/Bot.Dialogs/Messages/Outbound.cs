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
}

/// <param name="Label">What is read, e.g. <c>Đúng</c>; not empty, no line break.</param>
/// <param name="Token">What comes back when it is pressed: 1–64 bytes of ASCII.</param>
public sealed record Choice(string Label, string Token);
