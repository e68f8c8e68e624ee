using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Leaders;

/// <summary>The figures of several days as tables: by day and by class, with a bar behind the absent.</summary>
internal static class PeriodTables
{
    public static OfficialDocument Of(string scope, PeriodHeadcount period, bool onlyTotals)
    {
        List<DocumentTable> tables = [Table(SheetWording.ByDay, period, period.ByDay.Select(day => (PeriodWording.Day(day.Day), day.Count)))];
        if (!onlyTotals)
        {
            tables.Add(Table(SheetWording.ByClass, period, period.ByClass.Select(one => (one.Class.Id.Value, one.Count))));
        }

        return new OfficialDocument(SheetWording.Title, [.. tables.Select(table => new DocumentBlock.OfTable(table))])
        {
            Subtitles = [SheetWording.Scope(scope, PeriodWording.Days(period))],
            Footnotes = [SheetWording.Unit],
            IsWide = true,
        };
    }

    private static DocumentTable Table(string name, PeriodHeadcount period, IEnumerable<(string Label, AttendanceCount Count)> lines) => new(
        name,
        [.. SheetWording.Columns.Select((column, index) => new TableColumn(column, index == 0 ? 16 : 11) { HasBars = column == SheetWording.Absent })],
        [.. lines.Select(line => Row(line.Label, line.Count)), Row(SheetWording.Total, period.Total) with { IsTotal = true }])
    {
        Title = name,
        Notes = [SheetWording.Note(period.Outstanding.Sum(one => one.Count))],
    };

    private static TableRow Row(string label, AttendanceCount count) => new(
    [
        Cell.Of(label), Cell.Of(count.Reports), Cell.Of(count.Enrolled), Cell.Of(count.Present), Cell.Of(count.Absent), Cell.Of(count.Excused), Cell.Of(count.Unexcused), Cell.Of(count.Unstated),
        Cell.Of(count.InOtherMode), Cell.OfPercent(count.Percentage),
    ]);
}
