using Bot.Dialogs.Documents;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Reports;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>Commune → level → school → grade → class (S1-03, S1-10), over one school or all that are stored.</summary>
public static class RollUpReport
{
    /// <param name="schools">Each with the classes it is about and its facts; the first one's profile heads the paper.</param>
    public static ReportOutcome Write(IReadOnlyList<(SchoolRegister Register, IReadOnlyList<SchoolClass> Classes, Facts Facts)> schools, ReportRequest request, DateTimeOffset now)
    {
        var first = schools[0].Register;
        var today = first.Clock.DateOf(now);
        var papers = ReportStream.Of([.. schools.SelectMany(school => school.Classes)], today).Select(stream => Paper(schools, stream with { Report = ReportNames.NameOf(request.Name) }, request, now, today)).ToList();
        return papers.Count > 0 ? new ReportOutcome.Written(papers) : new ReportOutcome.Refused(ReportWording.Nothing(request.Name));
    }

    private static ReportPaper Paper(
        IReadOnlyList<(SchoolRegister Register, IReadOnlyList<SchoolClass> Classes, Facts Facts)> schools, ReportStream stream, ReportRequest request, DateTimeOffset now, DateOnly today)
    {
        var rollUps = RollUp.Of(
        [
            .. schools.Select(school => (school.Register, Classes: (IReadOnlyList<SchoolClass>)[.. school.Classes.Where(stream.Classes.Contains)], school.Facts)).Where(school => school.Classes.Count > 0)
                .Select(school => (school.Register, school.Classes, PeriodHeadcount.Of(school.Register, school.Classes, school.Facts.RollCalls, request.From, request.To, now))),
        ]);
        var table = new DocumentTable(
            ReportWording.RollUpTable,
            [.. ReportWording.RollUpColumns.Select((title, index) => new TableColumn(title, index == 0 ? 40 : 11))],
            [.. rollUps.SelectMany(rollUp => rollUp.Lines()).Select(one => Row(one.Line, one.Depth))]);
        var document = stream.Paper(schools[0].Register, today, ReportWording.RollUpTitle, new DocumentBlock.OfTable(table)) with
        {
            Subtitles = [ReportWording.Days(request.From, request.To)],
            Footnotes = [ReportWording.TwoRates, ReportWording.Unreported(rollUps.Sum(rollUp => rollUp.Unreported))],
            IsWide = true,
        };
        return new ReportPaper(ReportWording.FileName(request, stream.IsOnly ? null : stream.Level), document, ReportWording.RollUpHeadline(request, rollUps));
    }

    private static TableRow Row(RollUp line, int depth) => new(
    [
        Cell.Of(ReportWording.Place(line.Place, depth)), Cell.Of(line.Target), Cell.Of(line.Enrolled), Cell.OfPercent(line.Turnout), Cell.Of(line.Count.Enrolled), Cell.Of(line.Count.Present),
        Cell.OfPercent(line.Count.Percentage), Cell.Of(line.Unreported),
    ])
    {
        IsTotal = line.Place is not RollUpPlace.OfClass,
    };
}
