using Bot.Domain.Tasks;

namespace Bot.Dialogs.Meetings;

/// <summary>The tasks that meetings decided.</summary>
public static class MeetingTasks
{
    public const string Prefix = "meeting:";

    /// <summary>Those that were not taken back, oldest first; of all others of the scene nothing.</summary>
    public static IReadOnlyList<StaffTask> Of(IEnumerable<StaffTask> tasks) =>
        [.. tasks.Where(task => task is { Kind: TaskKind.Decision, State: not TaskState.Cancelled }).OrderBy(task => task.OpenedAt).ThenBy(task => task.Key, StringComparer.Ordinal)];
}
