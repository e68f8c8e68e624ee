using Bot.Domain.Calendar;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>Which report, of which days.</summary>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included; not after today.</param>
public sealed record ReportRequest(ReportName Name, DateOnly From, DateOnly To)
{
    /// <summary>So many weeks show where it goes.</summary>
    private const int TrendWeeks = 8;

    /// <summary>A copy for everybody to read: nobody is named in it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The only paper that <see cref="ReportName.Sent"/> is about; null for all.</summary>
    public ReportName? About { get; init; }

    /// <summary>Which superior's list, by its number among all of them or by words of its title; null for the newest of the table.</summary>
    public string? List { get; init; }

    /// <summary>The days a report is about where nobody says: the month, the week or the school year so far, or today.</summary>
    public static ReportRequest Usual(SchoolRegister register, ReportName name, DateOnly today) => name switch
    {
        ReportName.Month => OfMonth(name, MonthlyTimetable.MonthAsked(register, today), today),
        ReportName.Attendance => new ReportRequest(name, MonthlyTimetable.MonthOf(today), today),
        ReportName.LongAbsence or ReportName.CatchUp => new ReportRequest(name, DigestTimetable.WeekOf(today), today),
        ReportName.Meeting => new ReportRequest(name, DigestTimetable.WeekOf(today).AddDays(-7 * (TrendWeeks - 1)), today),
        ReportName.Inspection or ReportName.Sent => new ReportRequest(name, register.Calendar.YearOf(today).From, today),
        ReportName.Balance => new ReportRequest(name, register.Calendar.YearOf(today).From, today),
        _ => new ReportRequest(name, today, today),
    };

    private static ReportRequest OfMonth(ReportName name, DateOnly month, DateOnly today) =>
        new(name, month, month.AddMonths(1).AddDays(-1) is var last && last < today ? last : today);
}
