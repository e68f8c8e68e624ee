using System.Globalization;
using Bot.Dialogs.Dropouts;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Pages.School;

/// <summary>What the page of the school says where its template cannot.</summary>
public static class SchoolWording
{
    public const string Total = "Cộng";
    public const string YearBefore = "Năm trước";
    public const string NoHamlet = "Chưa ghi thôn";
    public const string NoReason = "chưa ai nói lý do";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly string[] Weekdays = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];

    /// <param name="fromMonday">Monday is 0.</param>
    public static string Weekday(int fromMonday) => Weekdays[fromMonday];

    public static string Span(SchoolSpan span) => span == SchoolSpan.Year ? "Cả năm học" : $"{SchoolOverview.Weeks} tuần gần đây";

    public static string Hamlet(string hamlet) => hamlet.Length > 0 ? hamlet : NoHamlet;

    public static string Ahead(string holiday) => $"Hai tuần trước {holiday}";

    public static string Behind(string holiday) => $"Hai tuần sau {holiday}";

    public static string Kind(CalendarEntryKind kind) => kind switch
    {
        CalendarEntryKind.Harvest => "Mùa vụ",
        CalendarEntryKind.Festival => "Lễ hội",
        _ => "Nghỉ dài",
    };

    public static string Gauge(DropoutGauge gauge) => DropoutWording.Figures(gauge);

    /// <summary>How far from the year before, in points of percent of those present; empty where one of them is not known.</summary>
    public static string Compared(SchoolLine now, SchoolLine before) => now.PresentPercent - before.PresentPercent is { } change
        ? $"{PageWording.Points(change)} điểm so với cùng tuần năm trước ({PageWording.Percent(before.PresentPercent)})"
        : "Chưa có số liệu cùng kỳ năm trước để so.";

    /// <summary>The chart of weeks for those who do not see it.</summary>
    public static string WeeksInWords(IReadOnlyList<SchoolWeek> weeks)
    {
        var known = weeks.Where(week => week.Now.AbsentPercent is not null).ToList();
        return known.Count == 0
            ? "Biểu đồ tỉ lệ vắng từng tuần: chưa có tuần nào được báo."
            : $"Biểu đồ tỉ lệ vắng {weeks.Count} tuần. Cao nhất tuần từ {Most(known)}, tuần này {PageWording.Percent(weeks[^1].Now.AbsentPercent)}. Từng tuần ở bảng bên dưới.";
    }

    /// <summary>A chart of bars for those who do not see it.</summary>
    public static string BarsInWords(string title, IReadOnlyList<(string Label, string Value)> bars) =>
        bars.Count == 0 ? $"Biểu đồ {title}: chưa có số liệu." : $"Biểu đồ {title}: {string.Join("; ", bars.Select(bar => $"{bar.Label} {bar.Value}"))}.";

    private static string Most(IReadOnlyList<SchoolWeek> weeks) => weeks.MaxBy(week => week.Now.AbsentPercent)!.Now is var most ? $"{most.Label}: {PageWording.Percent(most.AbsentPercent)}" : "";
}
