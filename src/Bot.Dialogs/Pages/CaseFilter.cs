namespace Bot.Dialogs.Pages;

/// <summary>Which cases a list shows.</summary>
public enum CaseFilter
{
    /// <summary>Somebody still has to do something.</summary>
    Open,

    /// <summary>Open, and the day of the next step is over.</summary>
    Overdue,

    /// <summary>Back this school year, and watched.</summary>
    Watched,

    /// <summary>Closed as dropped out this school year.</summary>
    DroppedOut,
}
