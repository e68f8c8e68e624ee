using Bot.Dialogs.Digests;
using Bot.Dialogs.Documents;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>The week's pupils away more than three days (S4-03): in a row and in all apart, because the superiors' text does not say which.</summary>
internal static class LongAbsenceReport
{
    public static ReportPaper Write(ReportSubject subject)
    {
        var (register, request) = (subject.Register, subject.Request);
        var time = request.To < subject.Today ? TimeOnly.MaxValue : register.Clock.TimeOf(subject.Now);
        var list = LongAbsences.Of(register, subject.Classes, subject.Facts.Missed, subject.Facts.Held, request.To, time, LongAbsences.Usual);
        var document = subject.Paper(ReportWording.LongAbsenceTitle, InARow(list, request.IsPublic), InWeek(list, request.IsPublic)) with
        {
            Subtitles = [ReportWording.Days(list.Monday, list.Until)],
            Footnotes = [ReportWording.LongAbsenceNote, LongAbsenceWording.NotReported(list.NotReported)],
        };
        return new ReportPaper(subject.FileName, document, ReportWording.LongAbsenceHeadline(list));
    }

    private static DocumentTable InARow(LongAbsences list, bool isPublic)
    {
        var pupils = list.InARow.OrderBy(one => one.Pupil.Class.Value, ClassOrder.ByName).ThenBy(one => one.Pupil.Name, VietnameseOrder.Names).ToList();
        return Table(ReportWording.InARow, ReportWording.InARowColumns, isPublic, [.. pupils.Select(one => (one.Pupil, (IReadOnlyList<Cell>)[Cell.Of(one.Days.Count), Cell.Of(one.Days[0].Day), Cell.Of(one.Days.Count(day => day.WithLeave))]))]);
    }

    private static DocumentTable InWeek(LongAbsences list, bool isPublic)
    {
        var pupils = list.InWeek.OrderBy(one => one.Pupil.Class.Value, ClassOrder.ByName).ThenBy(one => one.Pupil.Name, VietnameseOrder.Names).ToList();
        return Table(ReportWording.InWeek, ReportWording.InWeekColumns, isPublic, [.. pupils.Select(one => (one.Pupil, (IReadOnlyList<Cell>)[Cell.Of(one.Days.All), Cell.Of(one.Days.Excused), Cell.Of(one.Days.Unexcused), Cell.Of(one.Days.Unstated)]))]);
    }

    private static DocumentTable Table(string name, IReadOnlyList<string> columns, bool isPublic, IReadOnlyList<(Pupil Pupil, IReadOnlyList<Cell> Figures)> lines) => new(
        name,
        [.. columns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 1 => 24, 3 => 16, 5 when name == ReportWording.InARow => 15, _ => 10 }))],
        [
            .. lines.Select((line, index) => new TableRow(
                [Cell.Of(index + 1), Cell.Of(isPublic ? ReportWording.NoName : line.Pupil.Name.Full), Cell.Of(line.Pupil.Class.Value), Cell.Of(isPublic ? "" : line.Pupil.Hamlet), .. line.Figures])),
        ])
    {
        Title = name,
        Notes = lines.Count == 0 ? [ReportWording.Nobody] : [],
    };
}
