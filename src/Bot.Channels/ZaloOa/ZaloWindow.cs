using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>Who may be written to, known before the call so that nothing is billed by accident: free for 48 hours after a sign of life, billed to 7 days.</summary>
internal static class ZaloWindow
{
    public static readonly TimeSpan Free = TimeSpan.FromHours(48);
    public static readonly TimeSpan Paid = TimeSpan.FromDays(7);

    /// <returns>Null when a message may be sent.</returns>
    public static SendOutcome.OutOfWindow? Closed(DateTimeOffset? heardAt, DateTimeOffset now, bool mayBePaid) =>
        heardAt is not { } heard ? new SendOutcome.OutOfWindow("the chat never wrote")
        : now - heard <= Free ? null
        : now - heard > Paid ? new SendOutcome.OutOfWindow("the chat wrote more than 7 days ago")
        : mayBePaid ? null
        : new SendOutcome.OutOfWindow("the chat wrote more than 48 hours ago, and Bot:ZaloOa:PaidWindow is off");
}
