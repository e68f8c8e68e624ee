using Bot.Dialogs.Conversations;
using Bot.Domain.Tasks;

namespace Bot.Dialogs.Tasks;

/// <summary>The life of a task: as it stands – what happened – as it stands then.</summary>
public static class TaskFlow
{
    public static TransitionTable<TaskState, TaskHappened> Table { get; } = new(
        TaskState.Open,
        rows:
        [
            (TaskState.Open, TaskHappened.DoneInTime, TaskState.Done),
            (TaskState.Open, TaskHappened.DoneLate, TaskState.Late),
            (TaskState.Open, TaskHappened.GivenUp, TaskState.Cancelled),
            (TaskState.Done, TaskHappened.TakenBack, TaskState.Open),
            (TaskState.Late, TaskHappened.TakenBack, TaskState.Open),
            (TaskState.Cancelled, TaskHappened.TakenBack, TaskState.Open),
        ],
        interruptions: [],
        otherwiseStays: [],
        otherwiseRefused: [TaskHappened.DoneInTime, TaskHappened.DoneLate, TaskHappened.GivenUp, TaskHappened.TakenBack]);

    public static bool Permits(StaffTask task, TaskHappened happened) => Table.Permits(task.State, happened);
}
