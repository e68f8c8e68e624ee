namespace Bot.Dialogs.Understanding.Names;

/// <summary>Who may be meant by words that read like a name.</summary>
/// <param name="Forms">At least one; several when the words fit several pupils.</param>
/// <param name="End">The token after the name and what tells it apart.</param>
/// <param name="Words">How many parts of a name were typed.</param>
internal sealed record NameMatch(IReadOnlyList<NameForm> Forms, int End, int Words)
{
    public bool IsClear => Forms.Count == 1;
}
