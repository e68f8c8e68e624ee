namespace Bot.Dialogs.Guardians;

/// <summary>What a turn of a guardian's chat came to: the trigger of the table.</summary>
public enum FamilyHappened
{
    /// <summary>A code linked the chat, and it was shown what will be sent.</summary>
    ConsentAsked,

    Agreed,

    Declined,

    /// <summary>An answer fits several children.</summary>
    ChildInDoubt,

    /// <summary>The child that an answer in doubt is about.</summary>
    ChildNamed,

    /// <summary>A safety question was answered, or its answer changed.</summary>
    Answered,

    LeaveAsked,

    /// <summary>A leave fits several children.</summary>
    LeaveChildInDoubt,

    /// <summary>A leave without days that could be read.</summary>
    LeaveDayInDoubt,

    /// <summary>The child comes back before its leave is over.</summary>
    LeaveEnded,

    /// <summary>Words that a person must read went to one.</summary>
    PassedOn,

    /// <summary>Nothing changed; the bot said what it can.</summary>
    Told,

    /// <summary>"nhầm số rồi": asked once more.</summary>
    WrongNumberSaid,

    /// <summary>The chat is of somebody else.</summary>
    WrongNumberConfirmed,

    /// <summary>"DỪNG".</summary>
    Stopped,
}
