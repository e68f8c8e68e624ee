namespace Bot.Dialogs.Pages.School;

/// <summary>How far back the page looks. The names stand in addresses.</summary>
public enum SchoolSpan
{
    /// <summary>Twelve weeks, or since the school year began.</summary>
    Weeks,

    /// <summary>The school year so far.</summary>
    Year,
}
