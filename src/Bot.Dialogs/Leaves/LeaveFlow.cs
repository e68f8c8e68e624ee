using Bot.Dialogs.Conversations;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaves;

/// <summary>The life of a leave: as it stands – what happened – as it stands then. A refusal can still become a yes, e.g. once a letter came; a yes is not taken back.</summary>
public static class LeaveFlow
{
    public static TransitionTable<LeaveState, LeaveHappened> Table { get; } = new(
        LeaveState.Claimed,
        rows:
        [
            (LeaveState.Claimed, LeaveHappened.Accepted, LeaveState.Accepted),
            (LeaveState.Claimed, LeaveHappened.Refused, LeaveState.Refused),
            (LeaveState.Claimed, LeaveHappened.AskedBack, LeaveState.Asked),
            (LeaveState.Claimed, LeaveHappened.TakenBack, LeaveState.Withdrawn),
            (LeaveState.Asked, LeaveHappened.Answered, LeaveState.Claimed),
            (LeaveState.Asked, LeaveHappened.AskedBack, LeaveState.Asked),
            (LeaveState.Asked, LeaveHappened.Accepted, LeaveState.Accepted),
            (LeaveState.Asked, LeaveHappened.Refused, LeaveState.Refused),
            (LeaveState.Asked, LeaveHappened.TakenBack, LeaveState.Withdrawn),
            (LeaveState.Accepted, LeaveHappened.TakenBack, LeaveState.Withdrawn),
            (LeaveState.Refused, LeaveHappened.Accepted, LeaveState.Accepted),
            (LeaveState.Refused, LeaveHappened.TakenBack, LeaveState.Withdrawn),
        ],
        interruptions: [],
        otherwiseStays: [],
        otherwiseRefused: [LeaveHappened.Accepted, LeaveHappened.Refused, LeaveHappened.AskedBack, LeaveHappened.Answered, LeaveHappened.TakenBack]);

    internal static bool Permits(Leave leave, LeaveHappened happened) => Table.Permits(leave.State, happened);

    /// <summary>The leave as it is changed by what happened; nothing waits for a stand-in any more.</summary>
    internal static Leave Moved(Leave leave, LeaveHappened happened) => leave with { State = Table.Next(leave.State, happened), StandInAt = null };
}
