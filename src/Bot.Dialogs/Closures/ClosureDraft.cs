using Bot.Dialogs.Conversations;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Closures;

/// <summary>A change of the calendar that waits for its yes, in the form in which the conversation keeps it.</summary>
internal sealed record ClosureDraft(CalendarAct Act, IReadOnlyList<string> ScopeTexts, DateOnly From, DateOnly To)
{
    public Session? Session { get; init; }

    public LearningMode Mode { get; init; }

    public string Reason { get; init; } = "";

    public string Decision { get; init; } = "";

    public bool IsEmergency { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<CalendarScope> Scopes => [.. ScopeTexts.Select(ScopeText.Read)];

    /// <param name="from">Days as they are meant; a reopening without a day begins today and has no end.</param>
    public static ClosureDraft Of(ClosureReading reading, DateOnly from, DateOnly to) => new(reading.Act, [.. reading.Scopes.Select(ScopeText.Of)], from, to)
    {
        Session = reading.Session,
        Mode = reading.Mode,
        Reason = reading.Reason,
        Decision = reading.Decision,
        IsEmergency = reading.IsEmergency,
    };

    /// <summary>As kept behind the open prompt; null when there is none.</summary>
    public static ClosureDraft? In(ConversationMemory memory) =>
        memory is { State: nameof(Asking.Calendar) or nameof(Asking.CodeWord), Prompt.Note: { } note } ? DialogJson.Read<ClosureDraft>(note) : null;

    public CalendarChange Change(SchoolId school, string id, StaffId by, DateTimeOffset at) => new(school, id, KindOf(), From, To, Scopes, by, at)
    {
        Session = Session,
        Mode = Mode,
        Reason = Reason,
        Decision = Decision,
    };

    private CalendarChangeKind KindOf() => Act switch
    {
        CalendarAct.MakesUp => CalendarChangeKind.MakeUp,
        CalendarAct.Reopens => CalendarChangeKind.AsUsual,
        _ => IsEmergency ? CalendarChangeKind.Closure : CalendarChangeKind.DayOff,
    };
}
