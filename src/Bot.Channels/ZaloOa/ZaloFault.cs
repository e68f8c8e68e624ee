using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>Classes of error codes (reference: what a bot does about each).</summary>
internal enum ZaloFault
{
    /// <summary>Nothing was done; it may work later.</summary>
    Retry,

    /// <summary>Nothing was done; the whole app is too fast.</summary>
    TooFast,

    /// <summary>The access token; refused once more after a refresh.</summary>
    Refresh,

    /// <summary>The chat wrote too long ago.</summary>
    Window,

    Unreachable,

    /// <summary>The phone number cannot be one.</summary>
    BadPhone,

    /// <summary>The quota of the account or of a template, for the day.</summary>
    Quota,

    /// <summary>The quota of this one recipient.</summary>
    RecipientQuota,

    /// <summary>Not at this hour.</summary>
    Reschedule,

    /// <summary>An upload that ended.</summary>
    AttachmentGone,

    /// <summary>Our own fault, or for ever.</summary>
    DeadLetter,

    Operator,
}
