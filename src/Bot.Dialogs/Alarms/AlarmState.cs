namespace Bot.Dialogs.Alarms;

/// <summary>How far an alarm is. Not stored by name: it follows from step, acknowledgement and outcome.</summary>
public enum AlarmState
{
    /// <summary>Just raised: nobody was told yet.</summary>
    Open,

    /// <summary>Somebody was told and has his minutes.</summary>
    Asked,

    /// <summary>Everybody who can be reached was told, and nobody took it. It stays visible until somebody does.</summary>
    Unanswered,

    /// <summary>Somebody looks after it; what came of it is not written yet.</summary>
    Taken,

    /// <summary>What came of it is written.</summary>
    Closed,
}
