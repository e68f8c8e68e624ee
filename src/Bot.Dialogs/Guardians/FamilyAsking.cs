namespace Bot.Dialogs.Guardians;

/// <summary>What the bot waits for in a guardian's chat. The names are stored with the conversation: never rename one without an upgrade.</summary>
public enum FamilyAsking
{
    /// <summary>Nothing but answers to safety questions, whose digits mean the same at any time (design §10).</summary>
    Idle,

    /// <summary>The yes to what will be sent.</summary>
    Consent,

    /// <summary>Which of the children an answer is about.</summary>
    Child,

    /// <summary>Which of the children a leave is for.</summary>
    LeaveChild,

    /// <summary>Which days a leave is for.</summary>
    LeaveDay,

    /// <summary>Whether the chat really is not of the child's family.</summary>
    WrongNumber,
}
