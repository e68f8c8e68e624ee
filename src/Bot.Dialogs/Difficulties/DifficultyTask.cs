using Bot.Domain;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Difficulties;

/// <summary>The task behind a difficulty: its key says who asked, so that the answer finds the way back.</summary>
internal static class DifficultyTask
{
    private const string Prefix = "difficulty:";

    /// <param name="id">Short ASCII, the same whenever the same message is decided on again.</param>
    public static string KeyOf(StaffId from, string id) => $"{Prefix}{from.Value}:{id}";

    /// <summary>Who asked; null for any other task.</summary>
    public static StaffId? AskerOf(StaffTask task) =>
        task.Kind == TaskKind.Difficulty && task.Key.StartsWith(Prefix, StringComparison.Ordinal) && task.Key.LastIndexOf(':') is var end && end > Prefix.Length ? new StaffId(task.Key[Prefix.Length..end]) : null;
}
