using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class ReturnWordsTests
{
    [Theory]
    [InlineData("em nào chưa trở lại sau tết")]
    [InlineData("Em nao chua tro lai sau tet?")]
    [InlineData("chưa trở lại")]
    [InlineData("còn ai chưa ra lớp sau tết ạ")]
    [InlineData("cho hỏi em nào chưa đi học lại sau nghỉ lễ")]
    public void Who_is_not_back_is_asked_in_a_few_words(string said) => ReturnWords.IsAsking(said).ShouldBeTrue();

    [Theory]
    [InlineData("7A vắng 2: Lan chưa trở lại, Minh ốm")]
    [InlineData("em nào chưa ra lớp")]
    [InlineData("Lan chưa trở lại")]
    [InlineData("chưa đi học lại")]
    public void A_report_or_a_question_about_today_is_none(string said) => ReturnWords.IsAsking(said).ShouldBeFalse();

    [Theory]
    [InlineData("khó khăn: thiếu sách", "thiếu sách")]
    [InlineData("Báo khó khăn - đường lở", "đường lở")]
    [InlineData("kho khan: nha xa", "nha xa")]
    [InlineData("khó khăn", "")]
    [InlineData("khó khăn:", "")]
    public void A_difficulty_stands_behind_a_colon(string said, string words) => DifficultyWords.In(said).ShouldBe(words);

    [Theory]
    [InlineData("7A có 5 em hoàn cảnh khó khăn")]
    [InlineData("khó khăn quá cô ơi")]
    [InlineData("7A vắng 1: Lan khó khăn")]
    public void Other_words_about_hardship_are_none(string said) => DifficultyWords.In(said).ShouldBeNull();
}
