using Bot.Dialogs.Understanding;
using Bot.Domain;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Short forms that are plain to whoever knows the class, and are read without a question.</summary>
public sealed class ShortFormsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("additions-truong-hai", "LH-CB14", "c2 vắng 1 Long", "10C2", 1, 1)] // one's own class without the grade
    [InlineData("additions-truong-hai", "LH-CB14", "C2 đủ", "10C2", 0, 0)]
    [InlineData("additions-truong-hai", "LH-CB06", "7/1 vắng Y", "7/1", 1, 1)] // Ý
    [InlineData("development", "GL-CB07", "7A vắng K: 0", "7A", 0, 0)]
    [InlineData("development", "GL-CB07", "7A đủ, Lan không nghỉ", "7A", 0, 0)]
    public void They_are_read(string corpus, string teacher, string text, string schoolClass, int absent, int named)
    {
        var reading = Read(corpus, teacher, text);

        reading.Questions.ShouldBeEmpty();
        var report = reading.Reports.ShouldHaveSingleItem();
        report.Class.ShouldBe(new ClassId(schoolClass));
        report.AbsentCount.ShouldBe(absent);
        report.Absences.Count.ShouldBe(named);
    }

    [Theory]
    [InlineData("7A vắng 3, 2 phép 1 ko", 3)]
    [InlineData("7A vắng P: 1, vắng K: 0", 1)]
    public void Counts_by_excuse_ask_for_nothing_but_the_names(string text, int absent)
    {
        var reading = Read("development", "GL-CB07", text);

        reading.Reports.ShouldHaveSingleItem().AbsentCount.ShouldBe(absent);
        reading.Questions.ShouldAllBe(question => question.About == QuestionAbout.Names);
    }

    [Theory]
    [InlineData("Bản Phiêng mai nghỉ vì mưa lũ")]
    [InlineData("khu Bản Phiêng nghỉ học hôm nay")]
    public void A_leader_closes_a_campus_by_its_bare_name(string text) =>
        Read("additions-truong-hai", "LH-CB01", text).Command!.Kind.ShouldBe(CommandKind.Closure);

    private static Reading Read(string corpus, string teacher, string text)
    {
        var school = Corpus.RegisterOf(corpus);
        return new MessageReader().Read(text, new ReadingContext(school, new Sender.OfStaff(school.Find(new StaffId(teacher))!), Monday, []));
    }
}
