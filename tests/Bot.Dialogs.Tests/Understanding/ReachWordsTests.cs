using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class ReachWordsTests
{
    [Theory]
    [InlineData("kết nối 7A", "7A", false)]
    [InlineData("Ket noi lop 7a", "7A", false)]
    [InlineData("chưa kết nối 7A?", "7A", true)]
    [InlineData("kết nối", null, false)]
    [InlineData("chưa kết nối", null, true)]
    public void The_class_is_read_and_whether_the_rest_is_wanted(string said, string? schoolClass, bool listsRest) =>
        ReachWords.In(SampleSchool.Register, said).ShouldBe((schoolClass is null ? null : new ClassId(schoolClass), listsRest));

    [Theory]
    [InlineData("kết nối 7D")]
    [InlineData("7A chưa kết nối được zalo")]
    [InlineData("7A vắng 1: Khánh")]
    public void Anything_else_is_no_such_question(string said) => ReachWords.In(SampleSchool.Register, said).ShouldBeNull();

    [Theory]
    [InlineData("nhầm số rồi", true)]
    [InlineData("dạ sai số rồi chị ơi", true)]
    [InlineData("Nhầm số!", true)]
    [InlineData("nhầm, 7A vắng 1 thôi", false)]
    [InlineData("cháu nghỉ nhầm ngày", false)]
    [InlineData("số này là số của ai", false)]
    public void A_wrong_number_is_said_in_a_few_words_alone(string said, bool isWrong) => PlainWords.IsWrongNumber(said).ShouldBe(isWrong);
}
