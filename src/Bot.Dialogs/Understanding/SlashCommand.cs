namespace Bot.Dialogs.Understanding;

/// <summary>A command with a slash, as some channels offer them in a menu: another way to write a sentence.</summary>
/// <param name="Name">Without the slash: a–z only.</param>
/// <param name="Description">What the menu says of it.</param>
/// <param name="Sentence">What it stands for.</param>
public sealed record SlashCommand(string Name, string Description, string Sentence)
{
    /// <summary>Those offered.</summary>
    public static IReadOnlyList<SlashCommand> All { get; } =
    [
        new("giup", SlashCommandWording.Help, "giúp"),
        new("huy", SlashCommandWording.Undo, "hủy"),
        new("siso", SlashCommandWording.Headcount, "sĩ số hôm nay"),
    ];

    /// <summary>What every Telegram chat begins with; with a code behind it, it is not ours.</summary>
    private static readonly SlashCommand Start = new("start", "", "giúp");

    /// <summary>The sentence a message stands for that is nothing but a command (some clients write the bot's name behind it); else the message itself.</summary>
    public static string Spoken(string text)
    {
        var word = text.Trim();
        if (!word.StartsWith('/'))
        {
            return text;
        }

        var name = word[1..].Split('@')[0];
        return All.Append(Start).FirstOrDefault(command => string.Equals(command.Name, name, StringComparison.OrdinalIgnoreCase))?.Sentence ?? text;
    }
}
