using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding;

/// <summary>What a sentence wants changed in the calendar. Facts that are not clear are null and asked.</summary>
/// <param name="Scopes">Whom it concerns; empty when nobody the school knows is named.</param>
/// <param name="From">First day; null when the days are not clear.</param>
/// <param name="To">Last day, included.</param>
public sealed record ClosureReading(CalendarAct Act, IReadOnlyList<CalendarScope> Scopes, DateOnly? From, DateOnly? To)
{
    /// <summary>Null for whole days.</summary>
    public Session? Session { get; init; }

    /// <summary>"1 buổi", and not which.</summary>
    public bool IsSessionUnclear { get; init; }

    public LearningMode Mode { get; init; }

    /// <summary>As typed; empty where none is said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Number of the decision, as typed.</summary>
    public string Decision { get; init; } = "";

    /// <summary>It comes by surprise: weather, disease; and not by plan.</summary>
    public bool IsEmergency { get; init; }
}

/// <summary>What is done to the calendar.</summary>
public enum CalendarAct
{
    /// <summary>No lessons in class.</summary>
    TakesAway,

    /// <summary>Học bù: lessons on a day that would be free.</summary>
    MakesUp,

    /// <summary>Học lại, mở lại: a closure ends.</summary>
    Reopens,
}
