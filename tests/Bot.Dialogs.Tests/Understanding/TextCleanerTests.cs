using Bot.Dialogs.Understanding.Text;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class TextCleanerTests
{
    /// <summary>The invisible sign leaves nothing, and no text with one is taken for clean.</summary>
    private const char Invisible = '\u200B';

    [Fact]
    public void What_is_taken_for_clean_is_what_cleaning_makes_of_it()
    {
        foreach (var letter in Enumerable.Range(1, 0xFFFF).Select(code => (char)code).Where(letter => !char.IsSurrogate(letter)))
        {
            TextCleaner.Clean($"x{letter}y").ShouldBe(TextCleaner.Clean($"x{letter}y{Invisible}"), $"U+{(int)letter:X4}");
        }
    }

    [Fact]
    public void A_text_of_composed_letters_is_itself()
    {
        const string report = "7A vắng 3: Ổn ốm, ĐỨC kp, Hường\n\"trễ\" 1 - Ưu.";
        TextCleaner.Clean(report).ShouldBeSameAs(report);
    }
}
