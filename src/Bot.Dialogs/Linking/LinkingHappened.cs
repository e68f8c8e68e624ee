namespace Bot.Dialogs.Linking;

/// <summary>What a message came to for the linking of its chat: the trigger of the table.</summary>
public enum LinkingHappened
{
    /// <summary>No code: anything else.</summary>
    Wrote,

    /// <summary>A code that is valid and unused.</summary>
    GoodCode,

    /// <summary>The used code of a role that this chat has.</summary>
    OwnCode,

    /// <summary>No such code, used by others, run out, or of somebody who left.</summary>
    WrongCode,

    /// <summary>The fifth wrong code within an hour.</summary>
    LastWrongCode,

    /// <summary>The chat's own phone number, which exactly one member of staff has.</summary>
    KnownPhone,

    /// <summary>A number that nobody has, several have, or that is not the sender's own.</summary>
    UnknownPhone,

    /// <summary>An hour since the first of the wrong codes.</summary>
    HourOver,
}
