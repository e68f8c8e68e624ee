using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Tasks;

public sealed class TaskWordsTests
{
    [Theory]
    [InlineData("xong 2: đã gặp mẹ em", 2, "đã gặp mẹ em", false)]
    [InlineData("Xong việc 12 - đã gọi", 12, "đã gọi", false)]
    [InlineData("đã xong việc số 1: em đi học lại", 1, "em đi học lại", false)]
    [InlineData("xong: đã gọi", null, "đã gọi", false)]
    [InlineData("xong 2", 2, "", false)]
    [InlineData("bỏ việc 3: em chuyển trường", 3, "em chuyển trường", true)]
    [InlineData("huy viec 1: thoi", 1, "thoi", true)]
    public void Closing_is_understood(string text, int? number, string words, bool isCancelled) =>
        TaskWords.Closing(text).ShouldBe((number, words, isCancelled));

    [Theory]
    [InlineData("xong")]
    [InlineData("xong rồi ạ")]
    [InlineData("xong 7A vắng 2")]
    [InlineData("xong 33/35")]
    [InlineData("bỏ Mận ra")]
    [InlineData("bỏ 2")]
    [InlineData("hủy")]
    [InlineData("7A vắng 2: An, Bình")]
    [InlineData("Trâm vắng, nhà có việc: giỗ")]
    public void Other_sentences_close_nothing(string text) => TaskWords.Closing(text).ShouldBeNull();

    [Theory]
    [InlineData("việc", true)]
    [InlineData("Viec", true)]
    [InlineData("Việc của tôi?", true)]
    [InlineData("việc nhà", false)]
    [InlineData("7A vắng Lan việc nhà", false)]
    [InlineData("việc quá hạn", false)]
    public void Only_the_plain_question_asks(string text, bool asks) => TaskWords.IsAsking(text).ShouldBe(asks);
}
