namespace Bot.Domain.Deadlines;

/// <summary>The last safe day of a deadline in a school's calendar.</summary>
/// <param name="Day">The day on which it must be done at the latest.</param>
/// <param name="Written">The last day as the letter has it; later than <paramref name="Day"/> when that day is a day off.</param>
public sealed record DueDay(DateOnly Day, DateOnly Written)
{
    /// <summary>Before which time of <see cref="Day"/>; null for the whole day.</summary>
    public TimeOnly? Hour { get; init; }

    /// <summary>The written day is a day off, so that the deadline moved earlier.</summary>
    public bool WasMoved => Day != Written;
}
