using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class HamletWordsTests
{
    [Theory]
    [InlineData("đi làm", ":Working")]
    [InlineData("Mận ốm, Khoa đi làm", "man:Ill khoa:Working")]
    [InlineData("1 ốm 2 đi làm", "1:Ill 2:Working")]
    [InlineData("em Mận 7A bị sốt ạ", "man 7a:Ill")]
    [InlineData("A Khoa theo bố mẹ đi xa rồi; Y Lan không gặp ai", "a khoa:Away y lan:NotMet")]
    [InlineData("khong gap", ":NotMet")]
    [InlineData("Mận đi học", "man:AtSchool")]
    public void Names_or_numbers_stand_before_the_answer(string said, string expected) =>
        string.Join(' ', HamletWords.In(said)!.Select(one => $"{one.Who}:{one.Answer}")).ShouldBe(expected);

    [Theory]
    [InlineData("1")]
    [InlineData("Mận không đi học")]
    [InlineData("7A vắng 2: Mận ốm, Khoa đi làm")]
    [InlineData("Mận ốm, nhờ cô gọi cho mẹ nó giúp tôi với")]
    [InlineData("kết quả: đã gặp")]
    [InlineData("sĩ số hôm nay")]
    public void Anything_else_is_no_answer(string said) => HamletWords.In(said).ShouldBeNull();
}
