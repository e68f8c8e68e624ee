using Bot.Dialogs.Understanding;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Wednesday 25/11/2026, the principal asks.</summary>
public sealed class QuestionSpanTests
{
    private static readonly MessageReader Reader = new();

    [Theory]
    [InlineData("tuần này", "23/11..29/11")]
    [InlineData("tuan nay", "23/11..29/11")]
    [InlineData("sĩ số tuần trước", "16/11..22/11")]
    [InlineData("chuyên cần tháng này thế nào", "1/11..30/11")]
    [InlineData("tháng trước", "1/10..31/10")]
    [InlineData("tháng 10", "1/10..31/10")]
    [InlineData("sĩ số từ 10/11 đến 14/11", "10/11..14/11")]
    [InlineData("sĩ số 7A từ 10/11 đến 14/11", "10/11..14/11")]
    [InlineData("sĩ số từ 30/11 đến 4/12", "30/11..4/12")]
    [InlineData("7 ngày qua", "19/11..25/11")]
    [InlineData("tuần này so với tuần trước", "23/11..29/11")]
    [InlineData("so sánh tháng này với tháng trước", "1/11..30/11")]
    [InlineData("tệp tháng này", "1/11..30/11")]
    [InlineData("tuần trước lớp nào chưa báo", "16/11..22/11")]
    public void Several_days_are_asked_about(string said, string span)
    {
        var query = Query(said);
        query.Span.ShouldNotBeNull();
        $"{query.Span.From:d/M}..{query.Span.To:d/M}".ShouldBe(span);
        query.ComparedWith.ShouldBe(QuestionComparison.None);
    }

    [Theory]
    [InlineData("so với hôm qua", QuestionComparison.DayBefore)]
    [InlineData("so voi hom qua", QuestionComparison.DayBefore)]
    [InlineData("so với tuần trước", QuestionComparison.WeekBefore)]
    [InlineData("khối 7 so với tuần trước", QuestionComparison.WeekBefore)]
    public void One_day_is_compared(string said, QuestionComparison with) => (Query(said).Span, Query(said).ComparedWith).ShouldBe((null, with));

    [Theory]
    [InlineData("sĩ số hôm nay", "25/11")]
    [InlineData("sĩ số 7A hôm qua", "24/11")]
    [InlineData("sĩ số 7A thứ 3", "24/11")]
    [InlineData("sĩ số khối 7 thứ 6 tuần trước", "20/11")]
    [InlineData("sĩ số 7A 12/11", "12/11")]
    [InlineData("sĩ số Làng Hway", "25/11")]
    [InlineData("sĩ số 7A 30/11", "30/11")]
    public void One_day_is_asked_about(string said, string day)
    {
        var query = Query(said);
        (query.Span, query.Kind, $"{query.Date:d/M}").ShouldBe((null, QueryKind.Headcount, day));
    }

    [Theory]
    [InlineData("7A sĩ số 32/34")]
    [InlineData("sĩ số 7A 34/34")]
    [InlineData("7A tuần này trực nhật")]
    [InlineData("Chúc mừng 9A đủ điều kiện thi đua tuần này")]
    [InlineData("7A thứ 5 tuần này Khánh nghỉ đi khám")]
    [InlineData("tuần này tôi vắng, nhờ thầy Lực báo hộ")]
    public void A_report_or_chat_that_names_days_is_no_question(string said) => Read(said).Intent.ShouldNotBe(Intent.Query);

    [Theory]
    [InlineData("xã Chư Krêy bao nhiêu phần trăm", BeyondKind.UnknownPlace, "xã Chư Krêy")]
    [InlineData("làng Đê Bar vắng bao nhiêu", BeyondKind.UnknownPlace, "làng Đê Bar")]
    [InlineData("cho tôi danh sách phụ huynh 7A", BeyondKind.GuardianList, "")]
    [InlineData("cho xin sđt phụ huynh lớp 7A", BeyondKind.GuardianList, "")]
    public void What_is_not_answered_is_understood_all_the_same(string said, BeyondKind kind, string words)
    {
        var reading = Read(said);
        reading.Beyond.ShouldNotBeNull();
        (reading.Intent, reading.Beyond.Kind, reading.Beyond.Words).ShouldBe((Intent.None, kind, words));
    }

    [Theory]
    [InlineData("xã Ia Krêl Mẫu bao nhiêu phần trăm")]
    [InlineData("Làng Tơ Drăh vắng mấy em")]
    public void The_commune_and_the_hamlets_of_the_school_are_known(string said) => Read(said).Query.ShouldNotBeNull();

    private static QueryReading Query(string said) => Read(said).Query.ShouldNotBeNull(said);

    private static Reading Read(string said) =>
        Reader.Read(said, new ReadingContext(SampleSchool.Register, new Sender.OfStaff(SampleSchool.Principal), new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.FromHours(7)), [], null));
}
