namespace Bot.Domain.Attendance;

/// <summary>
/// The truth meter (F9): which of a class's numbers a leader should look at, and why. The bars are high, because a meter that cries wolf is not believed: a class of
/// honest numbers is rarely named. It ranks nobody and says nothing of families.
/// </summary>
/// <param name="Findings">In the order of <see cref="QualityReason"/>; empty where nothing stands out.</param>
public sealed record ClassQuality(ClassId Class, IReadOnlyList<QualityFinding> Findings)
{
    /// <summary>Fewer reported sessions say nothing.</summary>
    public const int FewestSessions = 20;

    /// <summary>The same number without names so often in a row is copied.</summary>
    public const int CopiedRun = 10;

    /// <summary>A chance so small of being full all the time is no chance.</summary>
    private const double LeastChance = 0.01;

    /// <summary>Pupils stay away for some days: so many sessions of a class say as much as one that is drawn by itself.</summary>
    private const double SessionsInOne = 5;

    /// <summary>All classes at once: what is usual is what the others do.</summary>
    public static IReadOnlyList<ClassQuality> Of(IReadOnlyList<ClassEvidence> classes) =>
        [.. classes.Select(one => new ClassQuality(one.Class, [.. FindingsOf(one, [.. classes.Where(other => other.Class != one.Class).SelectMany(other => other.Held)])]))];

    private static IEnumerable<QualityFinding> FindingsOf(ClassEvidence one, IReadOnlyList<HeldSession> elsewhere)
    {
        var differing = one.Counts.Count(check => Math.Abs(check.Difference) > 1);
        if (differing >= 2 && differing * 2 > one.Counts.Count)
        {
            yield return new QualityFinding(QualityReason.CountsDiffer, differing, one.Counts.Count);
        }

        if (one.Held.Count >= FewestSessions && elsewhere.Count >= FewestSessions && one.Held.All(session => session.Absent == 0)
            && Math.Pow(elsewhere.Count(session => session.Absent == 0) / (double)elsewhere.Count, one.Held.Count / SessionsInOne) < LeastChance)
        {
            yield return new QualityFinding(QualityReason.AlwaysFull, one.Held.Count, one.Held.Count) { UsualPercent = 100 * elsewhere.Count(session => session.Absent == 0) / elsewhere.Count };
        }

        if (LongestCopy(one.Held) is >= CopiedRun and var run)
        {
            yield return new QualityFinding(QualityReason.CopiedTotal, run, one.Held.Count);
        }

        if (one.Contradicted >= 3 && one.Contradicted * 5 >= one.Answered)
        {
            yield return new QualityFinding(QualityReason.FamiliesContradict, one.Contradicted, one.Answered);
        }

        var more = one.Meals.Count(meal => meal.Reported - meal.ByRoll > 2);
        if (more >= 3 && more * 2 > one.Meals.Count)
        {
            yield return new QualityFinding(QualityReason.MealsDiffer, more, one.Meals.Count);
        }

        if (one.LateEdits >= 5 && one.LateEdits * 4 >= one.Held.Count)
        {
            yield return new QualityFinding(QualityReason.LateEdits, one.LateEdits, one.Held.Count);
        }
    }

    /// <summary>A child that stays away for weeks gives the same number too, but with its name.</summary>
    private static int LongestCopy(IReadOnlyList<HeldSession> held)
    {
        var (longest, run, last) = (0, 0, 0);
        foreach (var session in held)
        {
            run = session.Absent == 0 || session.IsCertain ? 0 : session.Absent == last && run > 0 ? run + 1 : 1;
            last = session.Absent;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

/// <param name="Times">How often it was so.</param>
/// <param name="Of">Out of how many.</param>
public sealed record QualityFinding(QualityReason Reason, int Times, int Of)
{
    /// <summary>How many of a hundred sessions of the other classes are full; only where that is what is compared.</summary>
    public int UsualPercent { get; init; }
}
