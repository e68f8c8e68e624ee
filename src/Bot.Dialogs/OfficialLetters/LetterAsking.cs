namespace Bot.Dialogs.OfficialLetters;

/// <summary>What the bot waits for while it takes in a letter. The names are stored: never rename one.</summary>
public enum LetterAsking
{
    Nothing,

    /// <summary>The next part: the end was not there yet.</summary>
    Parts,

    /// <summary>What is missing or cannot be, one thing at a time.</summary>
    Doubt,

    /// <summary>"Lưu và giao việc?"</summary>
    Confirmation,
}
