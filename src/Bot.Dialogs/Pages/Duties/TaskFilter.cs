namespace Bot.Dialogs.Pages.Duties;

/// <summary>Which of the open tasks are shown.</summary>
public enum TaskFilter
{
    All,

    /// <summary>Those that the visitor answers for.</summary>
    Mine,

    /// <summary>Still open after their last day.</summary>
    Late,

    /// <summary>The last day is within a week.</summary>
    Soon,
}
