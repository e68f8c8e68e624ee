using System.IO.Compression;
using System.Xml.Linq;
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
    public void The_workbook_holds_the_figures_and_the_same_figures_give_the_same_bytes()
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

        var bytes = PeriodSheet.Write("Khối <6>", period, onlyTotals: false);

        bytes.ToArray().ShouldBe(PeriodSheet.Write("Khối <6>", period, onlyTotals: false).ToArray());
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        foreach (var part in zip.Entries)
        {
            using var xml = part.Open();
            XDocument.Load(xml).Root.ShouldNotBeNull(part.FullName);
        }

        Figures(zip, "sheet2").ShouldBe(
        [
            .. period.ByClass.Select(one => one.Count.Absent),
            period.Total.Absent,
        ]);
        Figures(zip, "sheet1").ShouldBe([6, 6]);
        PeriodSheet.Write("x", period, onlyTotals: true).Length.ShouldBeLessThan(bytes.Length);
    }

    /// <summary>The numbers of the column of the absent.</summary>
    private static IEnumerable<int> Figures(ZipArchive zip, string sheet)
    {
        using var xml = zip.GetEntry($"xl/worksheets/{sheet}.xml")!.Open();
        return [.. XDocument.Load(xml).Descendants().Where(cell => cell.Name.LocalName == "c" && cell.Attribute("r")!.Value.StartsWith('E') && cell.Elements().Any(value => value.Name.LocalName == "v")).Select(cell => (int)cell)];
    }
}
