using Bot.Domain.Attendance;

namespace Bot.Dialogs.Pages.School;

/// <summary>The school, or a deputy's grades, over some weeks.</summary>
/// <param name="Weeks">Every week of the span, also those without a reported session.</param>
/// <param name="Hamlets">By the hamlets of those who are pupils now.</param>
/// <param name="Reasons">Missed sessions that count, by cause; most first.</param>
/// <param name="Gauge">Null for who is not told of it.</param>
/// <param name="Reach">Empty for who is not told of it.</param>
public sealed record SchoolView(
    SchoolSpan Span,
    DateOnly From,
    DateOnly To,
    SchoolLine Total,
    SchoolLine Before,
    IReadOnlyList<SchoolWeek> Weeks,
    IReadOnlyList<SchoolSeason> Seasons,
    IReadOnlyList<SchoolLine> Grades,
    IReadOnlyList<SchoolLine> Classes,
    IReadOnlyList<SchoolLine> Weekdays,
    IReadOnlyList<SchoolLine> Hamlets,
    IReadOnlyList<(string Label, int Sessions)> Reasons,
    IReadOnlyList<SchoolReach> Reach,
    IReadOnlyList<SchoolClassState> States,
    DropoutGauge? Gauge)
{
    /// <summary>Whether anything of the year before is kept.</summary>
    public bool HasYearBefore => Weeks.Any(week => week.Before.Enrolled > 0);
}
