using Bot.Dialogs.Seasons;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.School;

/// <summary>Tết and the seasons of the calendar, and the same a year before.</summary>
internal static class SchoolSeasons
{
    /// <summary>Days before and behind a long holiday that are looked at: families leave early and come back late.</summary>
    private const int Around = 14;

    /// <summary>52 weeks: a Monday stands against a Monday.</summary>
    public static DateOnly YearBefore(DateOnly day) => day.AddDays(-364);

    public static IReadOnlyList<SchoolBand> Bands(SchoolRegister register) =>
        [.. register.Calendar.Entries.Where(entry => IsLong(entry) || SeasonTimetable.IsSeason(entry)).Select(entry => new SchoolBand(LabelOf(entry), entry.From, entry.To, IsLong(entry)))];

    /// <summary>Those that have begun and touch the span.</summary>
    public static IReadOnlyList<(string Label, DateOnly From, DateOnly To, (DateOnly From, DateOnly To) Before)> Spans(SchoolRegister register, DateOnly from, DateOnly to) =>
    [
        .. register.Calendar.Entries.SelectMany(entry => Of(register, entry)).Where(span => span.From <= to && span.To >= from).OrderBy(span => span.From),
    ];

    private static IEnumerable<(string Label, DateOnly From, DateOnly To, (DateOnly From, DateOnly To) Before)> Of(SchoolRegister register, CalendarEntry entry)
    {
        var before = LastSeason.Before(register, entry);
        return IsLong(entry)
            ? [
                (SchoolWording.Ahead(LabelOf(entry)), entry.From.AddDays(-Around), entry.From.AddDays(-1), (before.From.AddDays(-Around), before.From.AddDays(-1))),
                (SchoolWording.Behind(LabelOf(entry)), entry.To.AddDays(1), entry.To.AddDays(Around), (before.To.AddDays(1), before.To.AddDays(Around))),
            ]
            : SeasonTimetable.IsSeason(entry) ? [(LabelOf(entry), entry.From, entry.To, before)] : [];
    }

    private static bool IsLong(CalendarEntry entry) => entry.Kind == CalendarEntryKind.Holiday && entry.To.DayNumber - entry.From.DayNumber >= FamilyTimetable.LongBreak;

    private static string LabelOf(CalendarEntry entry) => entry.Note.Trim() is { Length: > 0 } note ? note : SchoolWording.Kind(entry.Kind);
}
