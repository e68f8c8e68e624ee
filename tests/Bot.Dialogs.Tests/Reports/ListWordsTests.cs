using Bot.Dialogs.Documents;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

public sealed class ListWordsTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("danh sách học bù 7A tuần này", ReportName.CatchUp, "7A")]
    [InlineData("Danh sách cần bù bài lớp 7A", ReportName.CatchUp, "7A")]
    [InlineData("7A em nào cần học bù", ReportName.CatchUp, "7A")]
    [InlineData("ds hoc bu 7a tuan truoc word", ReportName.CatchUp, "7A")]
    [InlineData("ai có mặt 7A 12/11", ReportName.Presence, "7A")]
    [InlineData("7A ngày 12/11 ai có mặt?", ReportName.Presence, "7A")]
    [InlineData("danh sách có mặt lớp 7A hôm qua", ReportName.Presence, "7A")]
    public void A_list_of_a_class_is_asked_for(string text, ReportName name, string schoolClass)
    {
        var ask = ListWords.In(Register, text, Today).ShouldNotBeNull();

        ask.Names.ShouldBe([name]);
        ask.Scope.ShouldBe(new QueryScope.OfClass(new ClassId(schoolClass)));
    }

    [Fact]
    public void Grade_days_form_and_public_copy_stand_in_any_order()
    {
        var ask = ListWords.In(Register, "danh sách học bù từ 2/11 đến 14/11 khối 7 công khai csv", Today).ShouldNotBeNull();

        ask.Scope.ShouldBe(new QueryScope.OfGrade(7));
        ask.Days.ShouldBe((new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 14)));
        ask.Form.ShouldBe(DocumentForm.Csv);
        ask.IsPublic.ShouldBeTrue();
        ListWords.In(Register, "ai có mặt 7A 12/11", Today).ShouldNotBeNull().Days.ShouldBe((new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 12)));
        ListWords.In(Register, "danh sách học bù", Today).ShouldNotBeNull().Scope.ShouldBeNull();
    }

    [Theory]
    [InlineData("tài liệu họp", ReportName.Meeting)]
    [InlineData("báo cáo cuộc họp word", ReportName.Meeting)]
    [InlineData("hồ sơ kiểm tra tháng 10", ReportName.Inspection)]
    [InlineData("số liệu phục vụ đoàn kiểm tra", ReportName.Inspection)]
    [InlineData("văn bản đã gửi", ReportName.Sent)]
    [InlineData("ai đã gửi các báo cáo", ReportName.Sent)]
    [InlineData("đã gửi những văn bản gì", ReportName.Sent)]
    public void A_pack_is_asked_for_by_its_name(string text, ReportName name) => ListWords.In(Register, text, Today).ShouldNotBeNull().Names.ShouldBe([name]);

    [Fact]
    public void Who_sent_one_paper_is_a_question_about_that_paper()
    {
        ListWords.In(Register, "ai đã gửi bảng 1 chưa?", Today).ShouldNotBeNull().About.ShouldBe(ReportName.Table1);
        ListWords.In(Register, "ai đã gửi báo cáo chuyên cần", Today).ShouldNotBeNull().About.ShouldBe(ReportName.Attendance);
    }

    [Theory]
    [InlineData("ai đã gửi đơn cho em")]
    [InlineData("tài liệu họp tổ toán")]
    [InlineData("7A học bù chủ nhật")]
    [InlineData("7A học bù sáng thứ 7 nhé")]
    [InlineData("Thứ 7 này học bù nhé các thầy cô")]
    [InlineData("danh sách học bù 7A vắng 2 Lan")]
    [InlineData("7A có mặt 32")]
    [InlineData("ai có mặt thì nhắn giúp em")]
    [InlineData("danh sách học bù 31/11")]
    [InlineData("lịch học bù")]
    public void What_is_something_else_stays_so(string text) => ListWords.In(Register, text, Today).ShouldBeNull();
}
