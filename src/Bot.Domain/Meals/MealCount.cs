namespace Bot.Domain.Meals;

/// <summary>How many of a class eat at noon, as somebody of the school reported it (báo cơm); a later report replaces it. Numbers only: who does not eat is nobody's business here.</summary>
/// <param name="Total">Meals in all; the sum of the kinds where these were said.</param>
public sealed record MealCount(SchoolId School, ClassId Class, DateOnly Date, int Total, StaffId By, DateTimeOffset At)
{
    /// <summary>2B; null where the report named no kinds.</summary>
    public int? TwoSessions { get; init; }

    /// <summary>BT.</summary>
    public int? DayBoarders { get; init; }

    /// <summary>NT.</summary>
    public int? Boarders { get; init; }
}
