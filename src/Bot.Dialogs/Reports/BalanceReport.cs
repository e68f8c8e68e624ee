using Bot.Dialogs.Documents;
using Bot.Domain.Attendance;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Reports;

/// <summary>The balance of form 6622: it says for every class whether it closes, and how many pupils are unexplained where it does not.</summary>
internal static class BalanceReport
{
    public static ReportPaper Write(ReportSubject subject)
    {
        var opening = subject.Register.Clock.DateOf(DropoutGauge.OpeningOf(subject.Register, subject.Request.To));
        var lines = subject.Classes.Select(one => (Class: one, Balance: RollBalance.Of(subject.Register, one, subject.Facts.Held, subject.Facts.MonthlyReportsSince, opening))).ToList();
        var total = lines.Select(line => line.Balance).Aggregate((one, other) => one + other);
        var table = new DocumentTable(
            ReportWording.BalanceTable,
            [.. ReportWording.BalanceColumns.Select((title, index) => new TableColumn(title, index == 0 ? 12 : index == ReportWording.BalanceColumns.Count - 1 ? 24 : 12))],
            [
                .. lines.GroupBy(line => line.Class.Level).SelectMany(level => level.Select(line => Row(line.Class.Id.Value, line.Balance))
                    .Append(Row(Leaders.SummaryWording.Level(level.Key), level.Select(line => line.Balance).Aggregate((one, other) => one + other)) with { IsTotal = true })),
                Row(ReportWording.Total, total) with { IsTotal = true },
            ]);
        var document = subject.Paper(ReportWording.BalanceTitle, table) with
        {
            Subtitles = [ReportWording.BalanceDays(opening, subject.Request.To)],
            Footnotes = [ReportWording.BalanceRule, ReportWording.BalanceSources],
            IsWide = true,
        };
        return new ReportPaper(subject.FileName, document, ReportWording.BalanceHeadline(total, [.. lines.Where(line => !line.Balance.Closes).Select(line => (line.Class.Id, line.Balance))]));
    }

    private static TableRow Row(string label, RollBalance balance) => new(
    [
        Cell.Of(label), Cell.Of(balance.Opening), Cell.Of(balance.Now), Cell.Of(balance.DroppedOut), Cell.Of(balance.OtherDecrease), Cell.Of(balance.Additions), Cell.Of(balance.Expected),
        Cell.Of(ReportWording.Closing(balance)),
    ]);
}
