using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Reports;

/// <summary>Chuyên cần of a span by class, grade and level (S0-01), who was irregular (S0-15), and how far the figures can be relied on.</summary>
internal static class AttendanceReport
{
    public static ReportPaper? Write(ReportSubject subject)
    {
        var (register, request) = (subject.Register, subject.Request);
        var period = subject.Period();
        if (period.Sessions.Count == 0)
        {
            return null;
        }

        var rollUp = RollUp.Of([(register, subject.Classes, period)])[0];
        var irregular = IrregularPupil.Of(register, subject.Classes, subject.Facts.Missed, subject.Facts.Held, request.From, request.To);
        List<DocumentTable> tables = [Figures(rollUp)];
        tables.Add(request.IsPublic ? IrregularCounts(subject, irregular) : IrregularNames(irregular));
        tables.Add(Quality(RollQuality.Of(register, subject.Classes, period, subject.Facts.RollCalls, subject.Facts.HeadCounts, subject.Now)));
        var document = subject.Paper(ReportWording.AttendanceTitle, tables) with
        {
            Subtitles = [ReportWording.Days(period.From, period.To)],
            Footnotes = [ReportWording.Irregular(register.School.Rules), ReportWording.AttendanceRate, ReportWording.Unreported(rollUp.Unreported), ReportWording.QualityNote],
            IsWide = true,
        };
        return new ReportPaper(subject.FileName, document, ReportWording.AttendanceHeadline(period, rollUp, irregular.Count));
    }

    private static DocumentTable Figures(RollUp top) => new(
        ReportWording.AttendanceTable,
        [.. ReportWording.AttendanceColumns.Select((title, index) => new TableColumn(title, index == 0 ? 22 : 11))],
        [.. top.Lines().Where(one => one.Line.Place is not (RollUpPlace.OfCommune or RollUpPlace.OfSchool)).Select(one => Row(one.Line)), Row(top, ReportWording.Total)])
    {
        Title = ReportWording.AttendanceTable,
    };

    private static TableRow Row(RollUp line, string? label = null) => new(
    [
        Cell.Of(label ?? ReportWording.Place(line.Place)), Cell.Of(line.Enrolled), Cell.Of(line.Count.Reports), Cell.Of(line.Count.Enrolled), Cell.Of(line.Count.Present), Cell.Of(line.Count.Absent),
        Cell.Of(line.Count.Excused), Cell.Of(line.Count.Unexcused), Cell.Of(line.Count.Unstated), Cell.OfPercent(line.Count.Percentage), Cell.Of(line.Unreported),
    ])
    {
        IsTotal = line.Place is not RollUpPlace.OfClass,
    };

    private static DocumentTable IrregularNames(IReadOnlyList<IrregularPupil> pupils) => new(
        ReportWording.IrregularTable,
        [.. ReportWording.IrregularColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 26, 3 => 16, _ => 11 }))],
        [
            .. pupils.Select((one, index) => new TableRow(
            [
                Cell.Of(index + 1), Cell.Of(one.Pupil.Name.Full), Cell.Of(one.Pupil.Class.Value), Cell.Of(one.Pupil.Hamlet), Cell.Of(one.Sessions), Cell.Of(one.Missed.All), Cell.Of(one.Missed.Unexcused),
                Cell.OfPercent(one.Percentage),
            ])),
        ])
    {
        Title = ReportWording.IrregularTable,
        Notes = pupils.Count == 0 ? [ReportWording.Nobody] : [],
    };

    /// <summary>The public copy: how many, nobody by name.</summary>
    private static DocumentTable IrregularCounts(ReportSubject subject, IReadOnlyList<IrregularPupil> pupils) => new(
        ReportWording.IrregularTable,
        [.. ReportWording.IrregularCountColumns.Select(title => new TableColumn(title, 20))],
        [
            .. subject.Classes.GroupBy(one => one.Grade).Select(grade => new TableRow(
                [Cell.Of(ReportWording.Place(new RollUpPlace.OfGrade(grade.Key))), Cell.Of(pupils.Count(one => grade.Any(schoolClass => schoolClass.Id == one.Pupil.Class)))])),
            new TableRow([Cell.Of(ReportWording.Total), Cell.Of(pupils.Count)]) { IsTotal = true },
        ])
    {
        Title = ReportWording.IrregularTable,
    };

    private static DocumentTable Quality(IReadOnlyList<RollQuality> classes) => new(
        ReportWording.QualityTable,
        [.. ReportWording.QualityColumns.Select((title, index) => new TableColumn(title, index == ReportWording.QualityColumns.Count - 1 ? 20 : 11))],
        [
            .. classes.Select(one => new TableRow(
            [
                Cell.Of(one.Class.Id.Value), Cell.Of(one.Due), Cell.Of(one.Reported), Cell.Of(one.OnTime), Cell.Of(one.Missing), Cell.Of(one.Corrected), Cell.Of(one.LateEdits), Cell.Of(one.Counted),
                Cell.Of(one.Differing), Cell.Of(one.IsAlwaysFull ? ReportWording.AlwaysFull : ""),
            ])),
        ])
    {
        Title = ReportWording.QualityTable,
    };
}
