namespace Bot.Storage.RollCalls;

/// <summary>What a row says of a pupil; the names are stored.</summary>
internal enum RollCallMark
{
    Absent,
    Late,
    LeftEarly,
    Skipped,
    Elsewhere,
}
