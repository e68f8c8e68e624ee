using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Answers to the reader's own questions decide class, date or session of the message in doubt.</summary>
public sealed class SettlingTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-11-23T07:05:00+07:00", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("7A")]
    [InlineData("lớp 7a ạ")]
    public void A_bare_class_settles_the_class(string answer)
    {
        var asked = new Question(QuestionAbout.Class, "8B", []);

        var reading = new MessageReader().Read(answer, Context() with { Expecting = new Expectation.Asked(asked) });

        reading.Settled.ShouldBe(new SettledParts(Class: new ClassId("7A")));
    }

    [Fact]
    public void A_settled_class_wins_over_a_class_that_may_not_be_reported()
    {
        var reading = new MessageReader().Read("8B đủ", Context() with { Settled = new SettledParts(Class: new ClassId("7A")) });

        reading.Questions.ShouldBeEmpty();
        reading.Reports.ShouldHaveSingleItem().Class.ShouldBe(new ClassId("7A"));
    }

    private static ReadingContext Context() => new(SampleSchool.Register, new Sender.OfStaff(SampleSchool.Register.Find(new StaffId("GL-CB07"))!), At, []);
}
