namespace Bot.Dialogs.Tasks;

/// <summary>What happened to a task: the trigger of the table.</summary>
public enum TaskHappened
{
    /// <summary>"xong 2: …" on its last day or before, or without one.</summary>
    DoneInTime,

    /// <summary>"xong 2: …" behind its last day.</summary>
    DoneLate,

    /// <summary>"bỏ việc 2: …".</summary>
    GivenUp,

    /// <summary>"hủy".</summary>
    TakenBack,
}
