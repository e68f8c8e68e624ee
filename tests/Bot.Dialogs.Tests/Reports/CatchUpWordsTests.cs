using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

public sealed class CatchUpWordsTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly string Name = SampleSchool.Pupil("7A", 1).Name.Full;

    [Theory]
    [InlineData("đã dạy bù {0} 12/11")]
    [InlineData("da day bu {0} 12/11")]
    [InlineData("đã bù bài cho em {0} 7A ngày 12/11.")]
    [InlineData("{0} đã học bù 12/11 rồi ạ")]
    [InlineData("em {0} đã được dạy bù bài hôm 12/11")]
    public void A_pupil_caught_up_on_a_day(string text)
    {
        var said = CatchUpWords.In(Register, string.Format(null, text, Name), Today).ShouldNotBeNull();

        said.Named.ShouldHaveSingleItem().Pupils.ShouldContain(SampleSchool.Pupil("7A", 1).Id);
        said.Days.ShouldBe((new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 12)));
        said.Session.ShouldBeNull();
    }

    [Fact]
    public void Several_pupils_without_a_day()
    {
        var said = CatchUpWords.In(Register, $"đã dạy bù {Name}, {SampleSchool.Pupil("7A", 2).Name.Full} và {SampleSchool.Pupil("7A", 3).Name.Full}", Today).ShouldNotBeNull();

        said.Named.Count(one => one.Pupils.Count > 0).ShouldBe(3);
        said.Days.ShouldBeNull();
    }

    [Theory]
    [InlineData("đã dạy bù 7A sáng 12/11", "7A")]
    [InlineData("đã dạy bù cả lớp 7A buổi sáng ngày 12/11", "7A")]
    [InlineData("lớp 7A đã học bù sáng 12/11", "7A")]
    [InlineData("đã bù cả lớp sáng 12/11", null)]
    public void A_class_caught_up_on_a_session(string text, string? schoolClass)
    {
        var said = CatchUpWords.In(Register, text, Today).ShouldNotBeNull();

        (said.Class?.Value, said.IsOwnClass, said.Named.Count).ShouldBe((schoolClass, schoolClass is null, 0));
        said.Session.ShouldBe(Session.Morning);
        said.Days.ShouldBe((new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 12)));
    }

    [Theory]
    [InlineData("7A học bù chủ nhật")]
    [InlineData("danh sách học bù 7A")]
    [InlineData("đã dạy bù toán chiều nay")]
    [InlineData("7A vắng 1: Lan, đã học bù")]
    [InlineData("mai dạy bù 7A nhé")]
    [InlineData("đã báo bù cho 7A sáng nay")]
    public void Anything_else_is_left_to_others(string text) => CatchUpWords.In(Register, text, Today).ShouldBeNull();
}
