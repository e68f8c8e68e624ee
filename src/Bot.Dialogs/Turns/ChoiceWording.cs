namespace Bot.Dialogs.Turns;

/// <summary>How a question reads once it was answered.</summary>
internal static class ChoiceWording
{
    public static string WithChosen(string question, IEnumerable<string> labels) => string.Join('\n', labels.Select(label => $"✓ {label}").Prepend(question));
}
