using Bot.Dialogs.Understanding;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Forms 88 and 89, and the rolls of dawn and noon.</summary>
public sealed class BoardingReaderTests
{
    private const string Monday = "2026-11-23";
    private const string Sunday = "2026-11-29";
    private static readonly BoardingReader Reader = new(new MessageReader());
    private static readonly StaffMember Supervisor = SampleSchool.Register.Staff.First(member => member.Position == Position.BoardingSupervisor);

    [Theory]
    [InlineData(Monday, "tối BT: 7A 12/13, A Blêk chưa vô", Monday, Session.Evening, 1, "A Blêk")]
    [InlineData(Sunday, "CN: nội trú 7A chưa lên 3 (Khánh, A Blêk, Bảo)", Sunday, Session.Evening, 3, "Dương Khánh")]
    [InlineData("2026-11-30", "Chủ nhật nội trú 7A vắng 1: Khánh", Sunday, Session.Evening, 1, "Dương Khánh")]
    [InlineData(Sunday, "nội trú 7A đủ", Sunday, Session.Evening, 0, null)]
    [InlineData(Monday, "trưa bán trú 7A vắng 1: Khánh", Monday, Session.Noon, 1, "Dương Khánh")]
    [InlineData(Monday, "Điểm danh trưa BT: 7A 12/13, Khánh chưa về phòng", Monday, Session.Noon, 1, "Dương Khánh")]
    [InlineData(Monday, "sau ăn trưa bán trú 7A đủ", Monday, Session.Noon, 0, null)]
    [InlineData(Monday, "sáng NT 7A vắng 1 Khánh", Monday, Session.Dawn, 1, "Dương Khánh")]
    [InlineData(Monday, "nội trú sáng nay 7A đủ", Monday, Session.Dawn, 0, null)]
    [InlineData(Monday, "7A vắng 1: Khánh", Monday, Session.Morning, 1, "Dương Khánh")]
    public void A_roll_of_the_boarding_house_is_a_session_of_its_own(string sent, string said, string date, Session session, int absent, string? name)
    {
        var reading = Read(sent, said);

        reading.Questions.ShouldBeEmpty(said);
        var report = reading.Reports.ShouldHaveSingleItem();
        (report.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), report.Session, report.AbsentCount).ShouldBe((date, session, absent));
        report.Absences.Select(absence => SampleSchool.Register.Find(absence.Pupil)!.Name.Full).FirstOrDefault().ShouldBe(name);
    }

    [Fact]
    public void The_boarders_are_the_roll() => Read(Monday, "trưa bán trú 7A 12/34, Khánh vắng").Questions.ShouldNotBeEmpty();

    [Theory]
    [InlineData("7A cơm trưa bán trú 30, k ăn 3 Mận Khoa Trâm")]
    [InlineData("7A trưa về sớm 1 Khánh")]
    [InlineData("7A vắng 1: Khánh, nhà xa chưa có chỗ bán trú")]
    public void Meals_and_other_words_are_no_roll_of_it(string said) => BoardingWords.In(said, new DateOnly(2026, 11, 23)).ShouldBeNull();

    private static Reading Read(string sent, string said)
    {
        var register = SampleSchool.Register;
        var at = register.Clock.At(DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(8, 30));
        return Reader.Read(said, new ReadingContext(register, new Sender.OfStaff(Supervisor), at, []));
    }
}
