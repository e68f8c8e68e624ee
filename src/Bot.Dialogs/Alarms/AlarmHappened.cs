namespace Bot.Dialogs.Alarms;

/// <summary>What happened to an alarm: the trigger of the table.</summary>
public enum AlarmHappened
{
    /// <summary>The next person of the chain was told.</summary>
    Told,

    /// <summary>There is nobody further in the chain who can be told.</summary>
    NobodyLeft,

    /// <summary>"Tôi xử lý".</summary>
    Taken,

    /// <summary>"kết quả: …".</summary>
    OutcomeWritten,
}
