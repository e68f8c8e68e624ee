namespace Bot.Dialogs.Messages;

/// <summary>Where a message comes from and a reply goes to: a channel account and a chat in it (Bot Framework: conversation reference).</summary>
/// <param name="Account">The channel account, e.g. <c>telegram</c> or <c>web</c>; contains no colon.</param>
/// <param name="Chat">The chat as the channel names it.</param>
public readonly record struct Address(string Account, string Chat)
{
    /// <summary>Printed as <c>telegram:123</c>, the form of the command line.</summary>
    public override string ToString() => $"{Account}:{Chat}";

    /// <summary>Reads the printed form; null when it is none.</summary>
    public static Address? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 ? new Address(text[..colon], text[(colon + 1)..]) : null;
    }
}
