namespace Bot.Dialogs.OfficialLetters;

/// <summary>What happened while a letter is taken in: the trigger of the table.</summary>
public enum LetterHappened
{
    /// <summary>A part came, and its end is not there.</summary>
    WasPart,

    /// <summary>Something is missing or cannot be.</summary>
    WasUnclear,

    /// <summary>Everything is known or left open; it is read back.</summary>
    WasRead,

    /// <summary>The sender said yes: stored.</summary>
    Agreed,

    /// <summary>The sender said no.</summary>
    Dropped,
}
