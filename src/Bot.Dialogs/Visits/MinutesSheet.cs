using Bot.Dialogs.Documents;
using Bot.Domain.Cases;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Visits;

/// <summary>The clerk's register as a workbook.</summary>
internal static class MinutesSheet
{
    private static readonly int[] Widths = [6, 12, 24, 8, 6, 30, 20, 28, 26, 20, 16];

    public static OfficialDocument Of(SchoolRegister register, MinutesRegister minutes, Func<HomeVisit, bool> maySee, DateOnly today)
    {
        var rows = minutes.All.Where(visit => visit.CancelledAt is not null || maySee(visit)).Select(visit => new TableRow(visit.CancelledAt is null ? Cells(register, visit) : Cancelled(visit)));
        var table = new DocumentTable(
            MinutesPaperWording.SheetName,
            [.. MinutesPaperWording.SheetColumns.Zip(Widths, (title, width) => new TableColumn(title, width))],
            [.. rows])
        {
            Notes = [MinutesWording.Totals(minutes)],
        };
        return new OfficialDocument(MinutesPaperWording.SheetTitle, [new DocumentBlock.OfTable(table)])
        {
            Head = OfficialHead.Of(register, OfficialHead.LevelOf(register), today, kind: null),
            IsWide = true,
        };
    }

    private static IReadOnlyList<Cell> Cells(SchoolRegister register, HomeVisit visit)
    {
        var pupil = register.Find(visit.Pupil);
        var teller = register.Find(visit.By)?.Name ?? visit.By.Value;
        return
        [
            Cell.Of(visit.Minutes.Number),
            Cell.Of(visit.Day),
            Cell.Of(pupil?.Name.Full ?? visit.Pupil.Value),
            Cell.Of(pupil?.Class.Value),
            Cell.Of(visit.Number),
            Cell.Of(VisitWording.Went(teller, visit.Companions)),
            Cell.Of(visit.Met ?? MinutesPaperWording.NobodyHome),
            Cell.Of(visit.Promise),
            Cell.Of(visit.Signer is null ? null : VisitWording.Signed(visit)),
            Cell.Of(visit.PaperKeptBy is { } keeper ? register.Find(keeper)?.Name ?? keeper.Value : null),
            Cell.Of(MinutesWording.State(visit)),
        ];
    }

    private static IReadOnlyList<Cell> Cancelled(HomeVisit visit) =>
        [Cell.Of(visit.Minutes.Number), .. Enumerable.Repeat(Cell.Empty, MinutesPaperWording.SheetColumns.Count - 2), Cell.Of(MinutesWording.State(visit))];
}
