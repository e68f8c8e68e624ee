namespace Bot.Dialogs.Pages.Office;

/// <summary>The parts of the office, in the order in which they are offered.</summary>
public enum OfficePart
{
    /// <summary>Messages that wait or did not arrive.</summary>
    Outgoing,

    Jobs,

    Channels,

    Backup,

    Staff,

    Consent,

    Calendar,

    Wording,
}
