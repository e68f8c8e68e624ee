using Bot.Dialogs.Messages;

namespace Bot.Dialogs.Understanding;

/// <summary>A command with a slash, as some channels offer them in a menu: another way to write a sentence.</summary>
/// <param name="Name">Without the slash: a–z only.</param>
/// <param name="Description">What the menu says of it.</param>
/// <param name="EnglishDescription">What it says on an English phone.</param>
/// <param name="Sentence">What it stands for.</param>
/// <param name="Menus">Whose menu offers it. Anybody may write it; whether it is done is decided like for the sentence.</param>
public sealed record SlashCommand(string Name, string Description, string EnglishDescription, string Sentence, IReadOnlyList<CommandMenu> Menus)
{
    private static readonly IReadOnlyList<SlashCommand> All =
    [
        new("giup", SlashCommandWording.Help, SlashCommandWording.HelpInEnglish, "giúp", Enum.GetValues<CommandMenu>()),
        new("huy", SlashCommandWording.Undo, SlashCommandWording.UndoInEnglish, "hủy", [CommandMenu.Teacher]),
        new("siso", SlashCommandWording.Headcount, SlashCommandWording.HeadcountInEnglish, "sĩ số hôm nay", [CommandMenu.Teacher, CommandMenu.Leader]),
        new("chuabao", SlashCommandWording.Missing, SlashCommandWording.MissingInEnglish, "lớp nào chưa báo", [CommandMenu.Leader]),
        new("tuannay", SlashCommandWording.Week, SlashCommandWording.WeekInEnglish, "tuần này", [CommandMenu.Leader]),
        new("dung", SlashCommandWording.Stop, SlashCommandWording.StopInEnglish, "DỪNG", [CommandMenu.Guardian]),
        new("dulieu", SlashCommandWording.Kept, SlashCommandWording.KeptInEnglish, "xem dữ liệu", [CommandMenu.Guardian]),
        new("start", "", "", "giúp", []), // what every Telegram chat begins with; with a code behind it, it is not ours
    ];

    /// <summary>Those offered to such a person.</summary>
    public static IReadOnlyList<SlashCommand> For(CommandMenu menu) => [.. All.Where(command => command.Menus.Contains(menu))];

    /// <summary>The sentence a message stands for that is nothing but a command (some clients write the bot's name behind it); else the message itself.</summary>
    public static string Spoken(string text)
    {
        var word = text.Trim();
        if (!word.StartsWith('/'))
        {
            return text;
        }

        var name = word[1..].Split('@')[0];
        return All.FirstOrDefault(command => string.Equals(command.Name, name, StringComparison.OrdinalIgnoreCase))?.Sentence ?? text;
    }
}
