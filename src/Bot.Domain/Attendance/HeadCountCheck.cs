namespace Bot.Domain.Attendance;

/// <summary>
/// What a count says of a roll call. Pupils on duty for the school, who left early or who skip a period may be in the room or not: any number between counts as
/// agreeing, because a check that cries wolf is not believed.
/// </summary>
/// <param name="Least">The fewest who can be in the room if the roll is right.</param>
/// <param name="Most">The most.</param>
public readonly record struct HeadCountCheck(int Counted, int Least, int Most)
{
    public bool Agrees => Counted >= Least && Counted <= Most;

    /// <summary>How many more were counted than the roll allows; negative for fewer, 0 where they agree.</summary>
    public int Difference => Counted > Most ? Counted - Most : Counted < Least ? Counted - Least : 0;

    /// <summary>Null when nothing was counted, or the class has not reported.</summary>
    public static HeadCountCheck? Of(HeadCount count, RollCall? rollCall)
    {
        if (count.Counted is not { } counted || rollCall is not { Present: { } present })
        {
            return null;
        }

        var elsewhere = rollCall.Elsewhere.Select(absence => absence.Pupil).ToHashSet();
        var learning = rollCall.Elsewhere.Where(absence => absence.Reason == ReasonCode.HT).Select(absence => absence.Pupil).Distinct().Count();
        var maybe = elsewhere.Count - learning + rollCall.LeftEarly.Union(rollCall.Skipped.Select(skipped => skipped.Pupil)).Except(elsewhere).Count();
        var most = present - learning;
        return new HeadCountCheck(counted, Math.Max(0, most - maybe), most);
    }
}
