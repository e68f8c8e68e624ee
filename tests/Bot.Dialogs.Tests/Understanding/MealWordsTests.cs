using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>Forms 96 and 97.</summary>
public sealed class MealWordsTests
{
    [Theory]
    [InlineData("7A cơm trưa 30, k ăn 3 Mận Khoa Trâm", "7A", 30)]
    [InlineData("báo cơm: 6C 20 suất, 2 em không ăn", "6C", 20)]
    [InlineData("7B cơm trưa 14 suất, k ăn 2", "7B", 14)]
    [InlineData("com trua nay 28", "7A", 28)]
    public void A_number_of_meals_is_read(string said, string schoolClass, int total) =>
        MealWords.In(SampleSchool.Register, said, new ClassId("7A")).ShouldBe((new ClassId(schoolClass), total, null, null, null));

    [Fact]
    public void Meals_by_kind_are_added_up()
    {
        MealWords.In(SampleSchool.Register, "Báo cơm 7A: 2B 5, BT 20, NT 8", null).ShouldBe((new ClassId("7A"), 33, 5, 20, 8));
        MealWords.In(SampleSchool.Register, "Báo cơm 9B: BT 21", null).ShouldBe((new ClassId("9B"), 21, 0, 21, 0));
    }

    [Theory]
    [InlineData("7A vắng 2: Lan ốm, Minh kp")]
    [InlineData("7A cơm trưa hôm nay ngon")]
    [InlineData("7A 7B cơm trưa 30")]
    [InlineData("7A vắng 1 Khánh về nhà ăn cơm")]
    public void Anything_else_is_no_report_of_meals(string said) => MealWords.In(SampleSchool.Register, said, new ClassId("7A")).ShouldBeNull();

    [Theory]
    [InlineData("báo cơm", true)]
    [InlineData("Cơm hôm nay?", true)]
    [InlineData("com hom nay", true)]
    [InlineData("báo cơm 7A", false)]
    public void Meals_are_asked_for_in_a_few_words(string said, bool isAsking) => MealWords.IsAsking(said).ShouldBe(isAsking);
}
