using Bot.Domain;

namespace Bot.Channels.Web;

/// <summary>What the web chat serves. It exists for the sample school only: whoever opens it may be anybody of that school.</summary>
public sealed record WebChatSite
{
    /// <summary>The school whose people may be chosen.</summary>
    public required SchoolId School { get; init; }

    /// <summary>
    /// The port of the web chat's own loopback listener; null when the whole host listens on loopback addresses only. Requests that arrive
    /// on another port find nothing.
    /// </summary>
    public int? Port { get; init; }

    /// <summary>Whether the school lives on a clock that is not the real one; the pages then say so.</summary>
    public bool HasDemonstrationClock { get; init; }
}
