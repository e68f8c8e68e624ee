using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class FirstWordsTests
{
    [Theory]
    [InlineData("có phép", "có phép")]
    [InlineData("không|ko phép", "ko phép")]
    [InlineData("so với? tuần trước", "so tuần trước")]
    [InlineData("hôm? nay", "nay")]
    public void A_phrase_is_found_by_whatever_word_it_may_begin_with(string phrase, string said) => new PhraseList(phrase).In(Cut(said)).ShouldBeTrue();

    [Fact]
    public void No_word_that_a_phrase_begins_with_is_refused()
    {
        var first = new FirstWords();
        var words = Lexicon.Phrases.Words().Select(word => word.Plain).Distinct().ToList();
        words.ForEach(first.Add);

        words.ShouldAllBe(word => first.MayHave(new Token(TokenKind.Word, word, word, word, -1, 0, word.Length, true)));
    }

    [Fact]
    public void A_set_without_words_has_none() => Cut("7A vắng 2").ShouldAllBe(token => !new FirstWords().MayHave(token));

    private static List<Token> Cut(string text) => Tokenizer.Cut(text, Nothing.Known);
}
