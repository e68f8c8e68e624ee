using Bot.Dialogs.Deadlines;
using Bot.Dialogs.Documents;
using Bot.Domain.Deadlines;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>The monthly report of the roll (S4-05): what homeroom teachers confirmed; a class without has the program's own figures and stands apart.</summary>
internal static class MonthReport
{
    public static ReportPaper Write(ReportSubject subject)
    {
        var month = MonthlyTimetable.MonthOf(subject.Request.From);
        var confirmed = subject.Classes.Where(one => subject.Facts.MonthlyReports.ContainsKey(one.Id)).Select(one => subject.Facts.MonthlyReports[one.Id]).ToList();
        var open = subject.Classes.Where(one => !subject.Facts.MonthlyReports.ContainsKey(one.Id)).ToList();
        var document = subject.Paper(ReportWording.MonthTitle,
            [
                new DocumentTable(
                    ReportWording.MonthTable,
                    [.. ReportWording.MonthColumns.Select((title, index) => new TableColumn(title, index == 1 ? 24 : 11))],
                    [
                        .. subject.Classes.Select(one => subject.Facts.MonthlyReports.GetValueOrDefault(one.Id) is { } report ? Confirmed(subject.Register, report) : Unconfirmed(subject, one, month)),
                        Sum(confirmed),
                    ]),
            ]) with
        {
            Subtitles = [ReportWording.Month(month)],
            Footnotes = open.Count == 0 ? [] : [ReportWording.NotConfirmed(open)],
            IsWide = true,
        };
        return new ReportPaper(subject.FileName, document, ReportWording.MonthHeadline(month, confirmed, open));
    }

    private static TableRow Confirmed(SchoolRegister register, MonthlyReport report) => new(
    [
        Cell.Of(report.Class.Value), Cell.Of(register.HomeroomTeacherOf(report.Class)?.Name), Cell.Of(report.Enrolled), Cell.Of(report.Came), Cell.Of(report.Went), Cell.Of(report.DroppedOut),
        Cell.Of(report.Absences.Excused), Cell.Of(report.Absences.Unexcused), Cell.Of(report.Absences.Unstated), Cell.Of(register.Clock.DateOf(report.ConfirmedAt)),
    ]);

    private static TableRow Unconfirmed(ReportSubject subject, SchoolClass schoolClass, DateOnly month)
    {
        var (enrolled, absences) = MonthDialog.Figures(subject.Register, subject.Facts, month, schoolClass.Id);
        return new TableRow(
        [
            Cell.Of(schoolClass.Id.Value), Cell.Of(subject.Register.HomeroomTeacherOf(schoolClass.Id)?.Name), Cell.Of(enrolled), Cell.Empty, Cell.Empty, Cell.Empty,
            Cell.Of(absences.Excused), Cell.Of(absences.Unexcused), Cell.Of(absences.Unstated), Cell.Of(ReportWording.NotYet),
        ]);
    }

    private static TableRow Sum(List<MonthlyReport> reports) => new(
    [
        Cell.Of(ReportWording.SumOfConfirmed(reports.Count)), Cell.Empty, Cell.Of(reports.Sum(one => one.Enrolled)), Cell.Of(reports.Sum(one => one.Came)), Cell.Of(reports.Sum(one => one.Went)), Cell.Of(reports.Sum(one => one.DroppedOut)),
        Cell.Of(reports.Sum(one => one.Absences.Excused)), Cell.Of(reports.Sum(one => one.Absences.Unexcused)), Cell.Of(reports.Sum(one => one.Absences.Unstated)), Cell.Empty,
    ])
    {
        IsTotal = true,
    };
}
