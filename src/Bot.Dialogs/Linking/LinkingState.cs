namespace Bot.Dialogs.Linking;

/// <summary>How a chat stands to the people of the schools. Not stored by name: it follows from the chat's link and its wrong codes.</summary>
public enum LinkingState
{
    /// <summary>Nobody's chat: it gets one kind sentence and no data.</summary>
    Unlinked,

    /// <summary>The chat of a person; the other dialogs have the floor.</summary>
    Linked,

    /// <summary>Nobody's chat, and too many wrong codes: no code is looked at.</summary>
    UnlinkedBlocked,

    /// <summary>A person's chat in which no further code is looked at.</summary>
    LinkedBlocked,
}
