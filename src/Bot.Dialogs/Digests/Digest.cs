using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Digests;

/// <summary>What a leader hears of a week or month, of the own grades.</summary>
/// <param name="Before">The span before, of the same length or month.</param>
internal sealed record Digest(DigestKind Kind, string Scope, PeriodFigures Now, PeriodFigures Before)
{
    public IReadOnlyList<(int Grade, PeriodFigures Figures)> Grades { get; init; } = [];

    /// <summary>Pupils away for more than three days in a row at its end.</summary>
    public int LongAway { get; init; }

    /// <summary>How many pupils stand at which mark of the 45 sessions.</summary>
    public IReadOnlyList<(int Mark, int Pupils)> Marks { get; init; } = [];

    /// <summary>The school's, not only the own grades': the target is the school's.</summary>
    public required DropoutGauge Gauge { get; init; }

    public int OpenTasks { get; init; }

    public int Overdue { get; init; }
}
