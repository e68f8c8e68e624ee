namespace Bot.Dialogs.Pages;

/// <summary>A year of sessions as a calendar: a column for each week, a row for each weekday, a part of the cell for each session.</summary>
/// <param name="From">The Monday of the first week.</param>
public sealed record HeatMap(DateOnly From, DateOnly To, IReadOnlyList<HeatCell> Cells)
{
    public int Weeks => ((To.DayNumber - From.DayNumber) / 7) + 1;

    public static HeatMap Of(DateOnly from, DateOnly to, IEnumerable<HeatCell> cells) =>
        new(from.AddDays(-(((int)from.DayOfWeek + 6) % 7)), to, [.. cells]);
}

/// <param name="Part">Which of the day's sessions, from 0.</param>
public sealed record HeatCell(DateOnly Day, int Part, int Parts, HeatKind Kind);

/// <summary>What a session looks like; worse is darker.</summary>
public enum HeatKind
{
    /// <summary>Held, and nothing was reported.</summary>
    Silent,

    /// <summary>There; of a class: everybody, or nearly.</summary>
    There,

    /// <summary>Away with leave; of a class: more than 3 of 100 away.</summary>
    Excused,

    /// <summary>Away, and nobody said why; of a class: more than 8 of 100 away.</summary>
    Unstated,

    /// <summary>Away without leave; of a class: more than 15 of 100 away.</summary>
    Unexcused,

    /// <summary>There, but not in every period; told to whom a chat tells it, and of no class.</summary>
    Skipped,
}
