using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Closures;

/// <summary>What a leader's sentence about the calendar says; sent on Wednesday 25 November 2026.</summary>
public sealed class ClosureReaderTests
{
    private static readonly MessageReader Reader = new();

    [Theory]
    [InlineData("Toàn trường nghỉ 24-26/11", "school", "2026-11-24", "2026-11-26", null)]
    [InlineData("toàn trường nghỉ từ 30/11 đến hết 5/12 vì dịch", "school", "2026-11-30", "2026-12-05", null)]
    [InlineData("Toàn trường nghỉ 30-2/12", "school", "2026-11-30", "2026-12-02", null)]
    [InlineData("nghỉ 20/11", "school", "2026-11-20", "2026-11-20", null)]
    [InlineData("nghỉ 1/1", "school", "2027-01-01", "2027-01-01", null)]
    [InlineData("nghỉ 28/11/2026", "school", "2026-11-28", "2026-11-28", null)]
    [InlineData("Khối 6 chiều nay nghỉ học do lũ về", "grade:6", "2026-11-25", "2026-11-25", Session.Afternoon)]
    [InlineData("Mai toàn trường nghỉ học vì bão", "school", "2026-11-26", "2026-11-26", null)]
    [InlineData("Lớp 7A nghỉ sáng mai vì mưa lũ", "class:7A", "2026-11-26", "2026-11-26", Session.Morning)]
    [InlineData("7A và 7B nghỉ học hôm nay vì ngập", "class:7A class:7B", "2026-11-25", "2026-11-25", null)]
    [InlineData("Điểm Làng Tơ Drăh ngày mai nghỉ học vì sạt lở", "campus:Làng Tơ Drăh", "2026-11-26", "2026-11-26", null)]
    [InlineData("Toàn trường nghỉ thứ 6 này", "school", "2026-11-27", "2026-11-27", null)]
    [InlineData("Toàn trường nghỉ thứ hai tuần sau", "school", "2026-11-30", "2026-11-30", null)]
    [InlineData("toàn trường nghỉ cả tuần sau vì rét đậm", "school", "2026-11-30", "2026-12-05", null)]
    [InlineData("toàn trường nghỉ đến hết tuần vì rét", "school", "2026-11-25", "2026-11-28", null)]
    [InlineData("7A nghỉ hôm nay và ngày mai vì ngập", "class:7A", "2026-11-25", "2026-11-26", null)]
    [InlineData("7A nghỉ 24 đến 26/11 vì mưa lũ", "class:7A", "2026-11-24", "2026-11-26", null)]
    public void Days_and_scopes_are_read(string text, string scopes, string from, string to, Session? session)
    {
        var closure = Read(text);

        string.Join(' ', closure.Scopes.Select(ScopeText.Of)).ShouldBe(scopes);
        (closure.From, closure.To, closure.Session, closure.Act).ShouldBe((Date(from), Date(to), session, CalendarAct.TakesAway));
    }

    [Theory]
    [InlineData("nghỉ 24/11 và 26/11")]
    [InlineData("nghỉ 26/11 đến 24/11")]
    [InlineData("nghỉ 31/11")]
    [InlineData("7A nghỉ 24/11 - 26/13")]
    [InlineData("Khối 7 nghỉ chiều mai, học bù sáng chủ nhật")]
    public void Days_that_are_no_span_are_asked(string text) => Read(text).From.ShouldBeNull();

    [Theory]
    [InlineData("học bù 28/11", CalendarAct.MakesUp)]
    [InlineData("Khối 7 học bù sáng chủ nhật", CalendarAct.MakesUp)]
    [InlineData("7A học lại từ mai", CalendarAct.Reopens)]
    [InlineData("toàn trường học lại từ 26/11", CalendarAct.Reopens)]
    [InlineData("mở lại 7A", CalendarAct.Reopens)]
    [InlineData("hủy nghỉ 28/11", CalendarAct.Reopens)]
    public void The_act_is_read(string text, CalendarAct act) => Read(text).Act.ShouldBe(act);

    [Theory]
    [InlineData("7A hôm nay nghỉ vì mưa lũ, học bài qua zalo", LearningMode.Zalo, "mưa lũ", "", true)]
    [InlineData("7A nghỉ 24-26/11 vì dịch, học trực tuyến theo QĐ số 45/QĐ-UBND", LearningMode.Online, "dịch", "45/QĐ-UBND", true)]
    [InlineData("Khối 9 nghỉ mai, tự học có hướng dẫn", LearningMode.GuidedSelfStudy, "", "", true)]
    [InlineData("Khối 9 nghỉ mai, học qua phiếu", LearningMode.Worksheets, "", "", true)]
    [InlineData("nghỉ 28/11 để tập huấn", LearningMode.None, "tập huấn", "", false)]
    public void Why_how_and_by_which_decision(string text, LearningMode mode, string reason, string decision, bool isEmergency)
    {
        var closure = Read(text);
        (closure.Mode, closure.Reason, closure.Decision, closure.IsEmergency).ShouldBe((mode, reason, decision, isEmergency));
    }

    [Fact]
    public void One_pupil_may_learn_in_another_way() =>
        Read("cho Khánh 7A học trực tuyến từ 23/11 đến 27/11 vì gãy chân").Scopes.ShouldBe([new CalendarScope.OfPupil(new PupilId("GL00118"))]);

    [Theory]
    [InlineData("7A vắng 2: Khánh, Lan")]
    [InlineData("7A Lan đi học lại rồi")]
    [InlineData("hôm nay nghỉ mấy em?")]
    [InlineData("7A học bù sáng thứ 7 nhé cả nhà, mang theo sách toán")]
    [InlineData("nghỉ")]
    [InlineData("7A nghỉ 2 em")]
    public void Other_sentences_change_no_calendar(string text) =>
        Reader.Read(text, Context()).Command?.Closure.ShouldBeNull();

    [Fact]
    public void Only_leaders_are_read_so_without_a_cause() =>
        Reader.Read("nghỉ 28/11", Context("GL-CB07")).Command.ShouldBeNull();

    private static ClosureReading Read(string text) => Reader.Read(text, Context()).Command?.Closure ?? throw new ArgumentException($"'{text}' is no closure.", nameof(text));

    private static ReadingContext Context(string staff = "GL-CB01") => new(
        SampleSchool.Register,
        new Sender.OfStaff(SampleSchool.Register.Find(new StaffId(staff))!),
        DateTimeOffset.Parse("2026-11-25T10:00:00+07:00", CultureInfo.InvariantCulture),
        []);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
