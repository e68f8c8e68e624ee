namespace Bot.Dialogs.Ports;

/// <summary>What a channel can do and costs, declared by the channel itself.</summary>
/// <param name="Rate">How fast an account of it may send.</param>
/// <param name="Choices">How choices are shown.</param>
/// <param name="MaxText">The longest text of one message, in UTF-16 units (never more than the vendor counts); longer texts are split.</param>
public sealed record ChannelCapabilities(SendRate Rate, ChoiceStyle Choices, int MaxText)
{
    /// <summary>Photos and documents can be sent.</summary>
    public bool SendsFiles { get; init; }

    /// <summary>Where <see cref="SendsFiles"/> does not hold: small pictures can be sent all the same. Any other file arrives as its text, with a line that says so.</summary>
    public bool SendsPictures { get; init; }

    /// <summary>A chat that never wrote can be written to (templates by phone).</summary>
    public bool StartsConversations { get; init; }

    /// <summary>How long after the chat's last message free text may be sent; null where there is no such window.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>A message that was sent can be made to read otherwise (<see cref="Messages.Outbound.Replaces"/>).</summary>
    public bool ChangesMessages { get; init; }

    /// <summary>The vendor reports delivery.</summary>
    public bool ReportsDelivery { get; init; }

    /// <summary>Every message is paid for.</summary>
    public bool IsPaid { get; init; }

    /// <summary>How many messages an account may send in a month of school time, counted by us; null where there is no such limit.</summary>
    public int? MonthlyQuota { get; init; }

    /// <summary>How many of <see cref="MonthlyQuota"/> only alarms and questions to families may use (<see cref="Messages.MessageKinds.IsUrgent"/>).</summary>
    public int QuotaReserve { get; init; }

    /// <summary>Whether a chat, as the channel names it, is a group: groups have a limit of their own.</summary>
    public Func<string, bool> IsGroup { get; init; } = _ => false;
}

/// <summary>How a channel shows choices.</summary>
public enum ChoiceStyle
{
    /// <summary>Buttons that bring back their token.</summary>
    Buttons,

    /// <summary>Numbered lines; the answer is a number or the label.</summary>
    Numbers,
}

/// <param name="PerSecond">Messages a second for the whole account.</param>
/// <param name="PerChatPerSecond">Messages a second to one chat.</param>
public sealed record SendRate(double PerSecond, double PerChatPerSecond)
{
    /// <summary>How many messages may leave at once after a pause; 1 keeps them evenly apart.</summary>
    public int Burst { get; init; } = 1;

    /// <summary>Messages a minute to one group; null where groups are like any chat.</summary>
    public int? PerGroupPerMinute { get; init; }
}
