using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>The days and the session a message speaks of; empty where it is silent.</summary>
internal sealed class TimeSaid
{
    public Session? Session { get; set; }

    /// <summary>In order; more than one for a span or a list of days.</summary>
    public List<DateOnly> Days { get; } = [];

    /// <summary>Said as a stretch or several days, so a plan even when it begins today.</summary>
    public bool IsSpan { get; set; }

    /// <summary>The words whose date must be asked: no such day, or too vague.</summary>
    public string? Doubtful { get; set; }

    /// <summary>The sender says that the session is not known.</summary>
    public string? WhichSession { get; set; }

    public bool WholeDay { get; set; }

    public string Text { get; set; } = "";

    public bool SaysDay => Days.Count > 0 || Doubtful is not null;
}
