using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Reports;

public sealed class ReportWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("bảng 1", ReportName.Table1)]
    [InlineData("Gửi tôi bảng số 2", ReportName.Table2)]
    [InlineData("bang 2", ReportName.Table2)]
    [InlineData("báo cáo chuyên cần", ReportName.Attendance)]
    [InlineData("bảng cân đối", ReportName.Balance)]
    [InlineData("cân đối sĩ số", ReportName.Balance)]
    [InlineData("tổng hợp", ReportName.RollUp)]
    [InlineData("Tổng hợp hôm nay", ReportName.RollUp)]
    [InlineData("danh sách sau Tết", ReportName.AfterTet)]
    [InlineData("báo cáo quá 3 ngày", ReportName.LongAbsence)]
    [InlineData("bảng tháng 11", ReportName.Month)]
    [InlineData("báo cáo đột xuất", ReportName.Snapshot)]
    public void A_paper_is_asked_for_by_its_name(string text, ReportName name) => ReportWords.In(text, Today).ShouldNotBeNull().Names.ShouldBe([name]);

    [Theory]
    [InlineData("bảng 1, bảng 2")]
    [InlineData("bảng 1 và 2")]
    public void Both_tables_at_once(string text) => ReportWords.In(text, Today).ShouldNotBeNull().Names.ShouldBe([ReportName.Table1, ReportName.Table2]);

    [Theory]
    [InlineData("báo cáo chuyên cần tháng 11", "2026-11-01", "2026-11-25")]
    [InlineData("báo cáo chuyên cần tháng 12", "2025-12-01", "2025-12-31")]
    [InlineData("báo cáo chuyên cần tháng 10/2026", "2026-10-01", "2026-10-31")]
    [InlineData("báo cáo chuyên cần tuần trước", "2026-11-16", "2026-11-22")]
    [InlineData("báo cáo chuyên cần từ 2/11 đến 14/11", "2026-11-02", "2026-11-14")]
    public void The_days_are_those_named(string text, string from, string to) =>
        ReportWords.In(text, Today).ShouldNotBeNull().Days.ShouldBe((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("bảng 2 word", DocumentForm.Docx, false)]
    [InlineData("bảng 2 công khai", null, true)]
    [InlineData("bảng 2 word công khai", DocumentForm.Docx, true)]
    [InlineData("báo cáo chuyên cần tháng này không tên file csv", DocumentForm.Csv, true)]
    public void Form_and_public_copy_are_said_behind_it(string text, DocumentForm? form, bool isPublic)
    {
        var ask = ReportWords.In(text, Today).ShouldNotBeNull();

        ask.Form.ShouldBe(form);
        ask.IsPublic.ShouldBe(isPublic);
    }

    [Theory]
    [InlineData("báo cáo tháng")]
    [InlineData("báo cáo lớp 8B đầy đủ")]
    [InlineData("7A vắng 1: Lan")]
    [InlineData("tổng hợp lại giúp em 7A vắng 2")]
    [InlineData("báo cáo chuyên cần tháng 13")]
    [InlineData("hạn nộp báo cáo chuyên cần là hôm nào")]
    public void What_is_something_else_stays_so(string text) => ReportWords.In(text, Today).ShouldBeNull();

    [Fact]
    public void Who_says_that_it_was_sent_is_understood_with_paper_and_receiver()
    {
        ReportWords.Sent("đã gửi bảng 1 cho xã", Today).ShouldBe((ReportName.Table1, "xã"));
        ReportWords.Sent("Em đã nộp báo cáo chuyên cần tháng 11 lên Sở.", Today).ShouldBe((ReportName.Attendance, "Sở"));
        ReportWords.Sent("đã gửi đơn cho cô Hoa", Today).ShouldBeNull();
    }
}
