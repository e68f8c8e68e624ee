using Bot.Dialogs.Documents;
using Bot.Dialogs.Leaders;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Leaders;

public sealed class TextBarsTests
{
    [Fact]
    public void No_bar_is_longer_than_ten_and_what_is_not_nothing_has_one()
    {
        var bars = TextBars.For([0, 1, 37, 400]);

        bars.Unit.ShouldBe(40);
        new[] { 0, 1, 37, 400 }.Select(value => bars.Of(value).Length).ShouldBe([0, 1, 1, 10]);
        TextBars.For([]).Unit.ShouldBe(1);
        TextBars.For([3, 10]).Of(10).Length.ShouldBe(10);
    }

    [Fact]
    public void The_tables_hold_the_figures()
    {
        var register = SampleSchool.Register;
        var day = new DateOnly(2026, 11, 16);
        var rollCalls = register.Classes.Take(3).Select((one, index) => new RollCall(register.School.Id, new RollCallKey(one.Id, day, Session.Morning), 1, register.EnrolmentOf(one.Id), index + 1)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = register.Clock.At(day, new TimeOnly(7, 0)),
            SourceMessage = "test",
        }).ToDictionary(one => one.Key);
        var period = PeriodHeadcount.Of(register, register.Classes, rollCalls, day, day, register.Clock.At(day, new TimeOnly(8, 0)));

        var tables = PeriodTables.Of("Khối <6>", period, onlyTotals: false).Tables.ToList();

        Absent(tables[1]).ShouldBe([.. period.ByClass.Select(one => one.Count.Absent), period.Total.Absent]);
        Absent(tables[0]).ShouldBe([6, 6]);
        tables.ShouldAllBe(table => table.Columns.Single(column => column.HasBars).Title == SheetWording.Absent && table.Rows.Count(row => row.IsTotal) == 1);
        PeriodTables.Of("x", period, onlyTotals: true).Tables.ShouldHaveSingleItem();
    }

    /// <summary>The numbers of the column of the absent.</summary>
    private static IEnumerable<int> Absent(DocumentTable table) => table.Rows.Select(row => row.Cells[4].ShouldBeOfType<Cell.Whole>().Value);
}
