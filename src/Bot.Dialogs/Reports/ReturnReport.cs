using Bot.Dialogs.Documents;
using Bot.Dialogs.Returns;
using Bot.Dialogs.RollCalls;
using Bot.Domain.Attendance;
using Bot.Domain.People;

namespace Bot.Dialogs.Reports;

/// <summary>Who is not back behind a long break, one line for each pupil, in the columns of the sheet that schools keep by hand (S3-03).</summary>
internal static class ReturnReport
{
    public static ReportPaper? Write(ReportSubject subject)
    {
        var standings = subject.Classes.Select(one => ClassReturn.Of(subject.Register, subject.Facts, one, subject.Request.To)).OfType<ClassReturn>().ToList();
        if (standings.Count == 0)
        {
            return null;
        }

        var document = subject.Paper(ReportWording.ReturnTitle, subject.Request.IsPublic ? Counts(subject, standings) : Names(subject, standings), Counts(subject, standings)) with
        {
            Subtitles = [ReportWording.ReturnDay(standings, subject.Request.To)],
            Footnotes = [ReportWording.ReturnNote],
            IsWide = true,
        };
        return new ReportPaper(subject.FileName, subject.Request.IsPublic ? document with { Body = [document.Body[^1]] } : document, ReportWording.ReturnHeadline(standings));
    }

    private static DocumentTable Names(ReportSubject subject, IReadOnlyList<ClassReturn> standings) => new(
        ReportWording.ReturnNames,
        [.. ReportWording.ReturnColumns.Select((title, index) => new TableColumn(title, index switch { 0 => 7, 2 => 24, 3 => 16, 4 or 6 => 13, 5 => 22, 8 => 22, _ => 10 }))],
        [
            .. standings.SelectMany(standing => standing.NotBack.OrderBy(one => one.Pupil.Name, VietnameseOrder.Names).Select(one => (standing, one))).Select((pair, index) => new TableRow(
            [
                Cell.Of(index + 1), Cell.Of(pair.standing.Class.Id.Value), Cell.Of(pair.one.Pupil.Name.Full), Cell.Of(pair.one.Pupil.Hamlet), Cell.Of(pair.standing.Period.FirstDay),
                Cell.Of(pair.one.Reason is { } reason ? RollCallWording.Reason(reason) : RollCallWording.Reason(ReasonCode.KR)), Cell.Of(pair.one.BackOn), Cell.Of(pair.one.NeedsHelp ? ReportWording.Yes : ""),
                Cell.Of(subject.Register.HomeroomTeacherOf(pair.standing.Class.Id)?.Name),
            ])),
        ])
    {
        Title = ReportWording.ReturnNames,
        Notes = standings.All(standing => standing.NotBack.Count == 0) ? [ReportWording.Nobody] : [],
    };

    private static DocumentTable Counts(ReportSubject subject, IReadOnlyList<ClassReturn> standings) => new(
        ReportWording.ReturnCounts,
        [.. ReportWording.ReturnCountColumns.Select(title => new TableColumn(title, 16))],
        [
            .. standings.Select(standing => new TableRow(
            [
                Cell.Of(standing.Class.Id.Value), Cell.Of(subject.Register.EnrolmentOf(standing.Class.Id)), standing.IsReported ? Cell.Of(standing.NotBack.Count + standing.Unnamed) : Cell.Empty,
                standing.IsReported ? Cell.Of(standing.NotBack.Count(one => one.IsUnexplained) + standing.Unnamed) : Cell.Empty, Cell.Of(standing.IsReported ? "" : ReportWording.NotReported),
            ])),
            new TableRow(
            [
                Cell.Of(ReportWording.Total), Cell.Of(standings.Sum(standing => subject.Register.EnrolmentOf(standing.Class.Id))), Cell.Of(standings.Sum(standing => standing.NotBack.Count + standing.Unnamed)),
                Cell.Of(standings.Sum(standing => standing.NotBack.Count(one => one.IsUnexplained) + standing.Unnamed)), Cell.Empty,
            ]) { IsTotal = true },
        ])
    {
        Title = ReportWording.ReturnCounts,
    };
}
