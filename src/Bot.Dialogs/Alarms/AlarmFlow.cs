using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Alarms;

/// <summary>The life of an alarm: as it stands – what happened – as it stands then.</summary>
public static class AlarmFlow
{
    public static TransitionTable<AlarmState, AlarmHappened> Table { get; } = new(
        AlarmState.Open,
        rows:
        [
            (AlarmState.Open, AlarmHappened.Told, AlarmState.Asked),
            (AlarmState.Open, AlarmHappened.NobodyLeft, AlarmState.Unanswered),
            (AlarmState.Asked, AlarmHappened.Told, AlarmState.Asked),
            (AlarmState.Asked, AlarmHappened.NobodyLeft, AlarmState.Unanswered),
            (AlarmState.Unanswered, AlarmHappened.NobodyLeft, AlarmState.Unanswered),
            (AlarmState.Open, AlarmHappened.Taken, AlarmState.Taken),
            (AlarmState.Asked, AlarmHappened.Taken, AlarmState.Taken),
            (AlarmState.Unanswered, AlarmHappened.Taken, AlarmState.Taken),
            (AlarmState.Open, AlarmHappened.OutcomeWritten, AlarmState.Closed),
            (AlarmState.Asked, AlarmHappened.OutcomeWritten, AlarmState.Closed),
            (AlarmState.Unanswered, AlarmHappened.OutcomeWritten, AlarmState.Closed),
            (AlarmState.Taken, AlarmHappened.OutcomeWritten, AlarmState.Closed),
        ],
        interruptions: [],
        otherwiseStays: [],
        otherwiseRefused: [AlarmHappened.Told, AlarmHappened.NobodyLeft, AlarmHappened.Taken, AlarmHappened.OutcomeWritten]);

    public static AlarmState StateOf(Alarm alarm) => alarm switch
    {
        { Outcome: not null } => AlarmState.Closed,
        { AcknowledgedBy: not null } => AlarmState.Taken,
        { NextStepAt: null } or { Step: >= Alarm.ChainEnded } => AlarmState.Unanswered,
        { Step: 0 } => AlarmState.Open,
        _ => AlarmState.Asked,
    };

    public static bool Permits(Alarm alarm, AlarmHappened happened) => Table.Permits(StateOf(alarm), happened);

    /// <summary>The alarm as it is changed by what happened; a change that the table does not have is a bug of the dialog.</summary>
    internal static Alarm Moved(Alarm seen, AlarmHappened happened, Alarm changed)
    {
        var (next, made) = (Table.Next(StateOf(seen), happened), StateOf(changed));
        return made == next ? changed : throw new InvalidOperationException($"{happened} leads to {next}, not to {made}.");
    }
}
