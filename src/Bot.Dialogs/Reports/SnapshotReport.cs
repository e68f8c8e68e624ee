using Bot.Dialogs.Digests;
using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Reports;

/// <summary>Báo cáo đột xuất (S2-21): the school as it stands at this moment, in figures only, with what is not known said.</summary>
internal static class SnapshotReport
{
    public static ReportPaper Write(ReportSubject subject)
    {
        var register = subject.Register;
        var period = subject.Period();
        var rollUp = RollUp.Of([(register, subject.Classes, period)])[0];
        var list = LongAbsences.Of(register, subject.Classes, subject.Facts.Missed, subject.Facts.Held, subject.Request.To, register.Clock.TimeOf(subject.Now), LongAbsences.Usual);
        var gauge = DropoutGauge.For(register, subject.Request.To, subject.Facts.PupilsLeft);
        var table = new DocumentTable(
            ReportWording.SnapshotTable,
            [.. ReportWording.RollUpColumns.Where((_, index) => index is not (1 or 3)).Select((title, index) => new TableColumn(title, index == 0 ? 26 : 12))],
            [
                .. rollUp.Lines().Where(one => one.Line.Place is RollUpPlace.OfLevel or RollUpPlace.OfGrade).Select(one => Row(one.Line, ReportWording.Place(one.Line.Place))),
                Row(rollUp, ReportWording.Total) with { IsTotal = true },
            ]);
        var document = subject.Stream.Paper(register, subject.Today, ReportWording.SnapshotTitle,
            [
                new DocumentBlock.Paragraph(ReportWording.SnapshotIntro(register, subject.Now)),
                new DocumentBlock.Paragraph(ReportWording.SnapshotRoll) { IsHeading = true },
                new DocumentBlock.OfTable(table),
                new DocumentBlock.Paragraph(ReportWording.SnapshotOwed(period)),
                new DocumentBlock.Paragraph(ReportWording.SnapshotAway) { IsHeading = true },
                new DocumentBlock.Paragraph(ReportWording.SnapshotCounts(list)),
                .. subject.Stream.IsOnly ? [new DocumentBlock.Paragraph(ReportWording.SnapshotDropouts(gauge))] : Array.Empty<DocumentBlock>(),
                new DocumentBlock.Paragraph(ReportWording.SnapshotDifficulties) { IsHeading = true },
                new DocumentBlock.FillIn(ReportWording.SnapshotDifficultyLine, null, MoreLines: 3),
                new DocumentBlock.FillIn(ReportWording.SnapshotAsk, null, MoreLines: 2),
            ]) with
        {
            Subtitles = [ReportWording.SnapshotSubtitle],
        };
        return new ReportPaper(subject.FileName, document, ReportWording.SnapshotHeadline(rollUp, list, period));
    }

    private static TableRow Row(RollUp line, string label) => new(
        [Cell.Of(label), Cell.Of(line.Enrolled), Cell.Of(line.Count.Enrolled), Cell.Of(line.Count.Present), Cell.OfPercent(line.Count.Percentage), Cell.Of(line.Unreported)])
    {
        IsTotal = line.Place is RollUpPlace.OfLevel,
    };
}
