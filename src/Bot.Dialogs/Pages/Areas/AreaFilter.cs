namespace Bot.Dialogs.Pages.Areas;

/// <summary>Which schools of an area are listed.</summary>
public enum AreaFilter
{
    All,

    /// <summary>Those of which no class has reported.</summary>
    Silent,
}
