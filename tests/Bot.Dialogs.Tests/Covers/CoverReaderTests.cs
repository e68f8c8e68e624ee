using System.Text.Json;
using Bot.Dialogs.Covers;
using Bot.Dialogs.Tests.Understanding;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Leaders;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Covers;

/// <summary>The sentences that name a stand-in or a second teacher, and those that only sound like it. Sent on Monday 23 November.</summary>
public sealed class CoverReaderTests
{
    private static readonly DateTimeOffset At = SampleSchool.Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(6, 50));

    [Theory]
    [InlineData("tôi nghỉ từ 24/11 đến 26/11, nhờ cô Hoa báo hộ 7A", "Hoa", null, "7A", "24/11", "26/11")]
    [InlineData("Sáng nay tôi vắng, nhờ cô Hoa báo hộ 7A", "Hoa", null, "7A", "23/11", "23/11")]
    [InlineData("mai em đi tập huấn nhờ cô My báo giúp lớp em ạ", "My", null, null, "24/11", "24/11")]
    [InlineData("nho co Hoa bao ho 7A", "Hoa", null, "7A", null, null)]
    [InlineData("nhờ thầy Quốc Vinh báo hộ", "Vinh", null, null, null, null)]
    [InlineData("em ốm 3 ngày, nhờ cô Hoa trực thay", "Hoa", null, null, null, "25/11")]
    [InlineData("Cô Hoa thay thầy Quang từ 24/11 đến 26/11", "Hoa", "Quang", null, "24/11", "26/11")]
    [InlineData("cô Hoa báo thay 7A 24-26/11", "Hoa", null, "7A", "24/11", "26/11")]
    [InlineData("thầy Quang nghỉ 24-26/11, cô Hoa thay", "Hoa", "Quang", null, "24/11", "26/11")]
    [InlineData("mai thầy Quang nghỉ, nhờ cô My báo hộ 7A", "My", "Quang", "7A", "24/11", "24/11")]
    [InlineData("mai tôi đi họp ở xã, nhờ PHT1 thay", "Yến", null, null, "24/11", "24/11")]
    [InlineData("mai tôi nghỉ, nhờ chủ nhiệm 7B báo hộ 7A", "My", null, "7A", "24/11", "24/11")]
    [InlineData("cô Hoa thay chủ nhiệm 7A ngày mai", "Hoa", "Quang", null, "24/11", "24/11")]
    [InlineData("phó hiệu trưởng 2 thay hiệu trưởng ngày mai", "Thủy", "Phúc", null, "24/11", "24/11")]
    public void A_stand_in_is_read_with_whom_and_when(string text, string who, string? away, string? schoolClass, string? from, string? to)
    {
        var reading = Read(text).ShouldNotBeNull();

        reading.Act.ShouldBe(CoverAct.StandsIn);
        Given(reading.Who).ShouldAllBe(name => name == who);
        reading.Who.ShouldNotBeEmpty();
        (reading.For is null ? null : Given(reading.For).Single()).ShouldBe(away);
        reading.Class?.Value.ShouldBe(schoolClass);
        (Text(reading.From), Text(reading.To)).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("cô Hoa cùng chủ nhiệm 7A", CoverAct.TeachesToo)]
    [InlineData("Cử cô Hoa đồng chủ nhiệm lớp 7A", CoverAct.TeachesToo)]
    [InlineData("cô Hoa thôi cùng chủ nhiệm 7A", CoverAct.TeachesNoMore)]
    public void A_second_teacher_is_read_with_the_class(string text, CoverAct act)
    {
        var reading = Read(text).ShouldNotBeNull();

        (reading.Act, Given(reading.Who).Single(), reading.Class!.Value.Value).ShouldBe((act, "Hoa", "7A"));
    }

    [Theory]
    [InlineData("thôi báo hộ", CoverAct.Ends)]
    [InlineData("Hủy nhờ báo hộ 7A", CoverAct.Ends)]
    [InlineData("ai báo hộ", CoverAct.Lists)]
    [InlineData("Người thay", CoverAct.Lists)]
    public void It_is_ended_and_asked_about(string text, CoverAct act) => Read(text).ShouldNotBeNull().Act.ShouldBe(act);

    [Fact]
    public void Somebody_nobody_knows_is_still_somebody() => Read("mai tôi nghỉ, nhờ cô Xuyến báo hộ 7A").ShouldNotBeNull().Who.ShouldBeEmpty();

    [Fact]
    public void A_first_day_without_a_last_is_in_doubt() => Read("tôi nghỉ từ 24/11, nhờ cô Hoa báo hộ 7A").ShouldNotBeNull().IsSpanUnclear.ShouldBeTrue();

    [Theory]
    [InlineData("7A vắng 2: Khánh ốm, nhờ cô Hoa báo hộ")]
    [InlineData("7A vắng Khánh, nhờ cô báo giúp gia đình")]
    [InlineData("nhờ cô báo giúp")]
    [InlineData("thôi thầy ạ")]
    [InlineData("hủy hộ em")]
    [InlineData("hủy giúp em")]
    [InlineData("7A đủ thầy ạ")]
    [InlineData("ai báo hộ 7A chưa?")]
    [InlineData("mai cô Hoa thay áo mới")]
    [InlineData("Lan nghỉ, nhờ bạn Minh chép bài hộ")]
    [InlineData("7A em Khánh xin nghỉ mai, mẹ nhờ cô Hoa báo hộ")]
    [InlineData("Ai chưa nộp danh sách vắng khối 7 nộp giúp")]
    public void Reports_and_talk_are_none_of_it(string text) => Read(text).ShouldBeNull();

    [Fact]
    public void Of_the_corpora_only_those_who_name_somebody_are_read()
    {
        var taken = from name in Corpus.Schools.Keys
                    let register = Corpus.RegisterOf(name)
                    let sender = new Sender.OfStaff(register.Staff.First(member => member.Homeroom is not null))
                    from line in Corpus.Lines(name)
                    let text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!
                    where CoverReader.Read(text, new ReadingContext(register, sender, At, [])) is not null
                    select text;

        taken.Distinct().ShouldBe(["Sáng nay tôi vắng, nhờ thầy Vinh báo hộ 7A", "Chiều nay tôi bận, nhờ cô Phi điểm danh hộ 7/2", "Cô Mai nghỉ phép sáng nay, thầy Minh dạy thay 3A"]);
    }

    private static CoverReading? Read(string text) =>
        CoverReader.Read(text, new ReadingContext(SampleSchool.Register, new Sender.OfStaff(SampleSchool.TeacherOf("7A")), At, []));

    private static IEnumerable<string> Given(IEnumerable<StaffId> ids) => ids.Select(id => SampleSchool.Register.Find(id)!.GivenName);

    private static string? Text(DateOnly? day) => day?.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture);
}
