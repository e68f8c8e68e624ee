namespace Bot.Dialogs.Leaves;

/// <summary>What happened to a leave: the trigger of the table.</summary>
public enum LeaveHappened
{
    /// <summary>"Nhận có phép".</summary>
    Accepted,

    /// <summary>"Không nhận".</summary>
    Refused,

    /// <summary>The teacher's question went to the family.</summary>
    AskedBack,

    /// <summary>The family answered it.</summary>
    Answered,

    /// <summary>The child comes to school on all its days.</summary>
    TakenBack,
}
