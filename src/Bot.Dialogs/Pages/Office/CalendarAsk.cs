using Bot.Dialogs.Understanding;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Pages.Office;

/// <summary>What the form of the calendar asks for.</summary>
/// <param name="Scope">As <see cref="ScopeText"/> writes it.</param>
/// <param name="To">The last day; for a reopening it does not matter.</param>
public sealed record CalendarAsk(CalendarAskKind Kind, string Scope, DateOnly From, DateOnly To)
{
    public Session? Session { get; init; }

    public LearningMode Mode { get; init; }

    public string Reason { get; init; } = "";

    public string Decision { get; init; } = "";

    public CalendarAct Act => Kind switch
    {
        CalendarAskKind.MakesUp => CalendarAct.MakesUp,
        CalendarAskKind.Reopens => CalendarAct.Reopens,
        _ => CalendarAct.TakesAway,
    };
}

/// <summary>What can be asked for. The names stand in forms.</summary>
public enum CalendarAskKind
{
    /// <summary>Nghỉ, planned.</summary>
    DayOff,

    /// <summary>Nghỉ đột xuất, or learning in another way.</summary>
    Closes,

    /// <summary>Học bù.</summary>
    MakesUp,

    /// <summary>Học lại.</summary>
    Reopens,
}
