namespace Bot.Dialogs.Pages.School;

/// <param name="Before">The week 52 weeks earlier, so that weekdays stand against weekdays; nothing in it where that year is not kept.</param>
/// <param name="Bands">What the calendar says of the week: Tết and other long holidays, harvests, festivals.</param>
public sealed record SchoolWeek(DateOnly Monday, SchoolLine Now, SchoolLine Before, IReadOnlyList<SchoolBand> Bands);

/// <param name="IsHoliday">No lessons; else a time in which pupils often stay away.</param>
public sealed record SchoolBand(string Label, DateOnly From, DateOnly To, bool IsHoliday);
