namespace Bot.Domain.Tasks;

/// <summary>How a task stands. The names are stored: never rename one.</summary>
public enum TaskState
{
    Open,

    /// <summary>Done on its last day or before.</summary>
    Done,

    /// <summary>Done, after its last day.</summary>
    Late,

    /// <summary>Not to be done any more.</summary>
    Cancelled,
}
