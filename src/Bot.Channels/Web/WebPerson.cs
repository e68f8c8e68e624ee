using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;

namespace Bot.Channels.Web;

/// <summary>Somebody one may be in the web chat.</summary>
/// <param name="Chat">The chat's name, fit for a URL: the staff code or the guardian's id.</param>
/// <param name="Group">Under which heading the person stands.</param>
/// <param name="Detail">What the person is, e.g. <c>GVCN 7A</c>.</param>
/// <param name="Membership">Whom the chat is to be linked to; null for a stranger.</param>
public sealed record WebPerson(string Chat, WebPersonGroup Group, string Name, string Detail, Membership? Membership)
{
    /// <summary>The class under which a family stands; empty for others.</summary>
    public string Class { get; init; } = "";

    public Address Address => new(WebChatChannel.Account, Chat);
}

/// <summary>Headings of the chooser, in its order.</summary>
public enum WebPersonGroup
{
    HomeroomTeacher,
    Leader,
    OtherStaff,
    Stranger,
    Family,
}
