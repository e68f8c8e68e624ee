using System.Globalization;
using System.Text;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Tests.Understanding;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("  7A vắng 3: Ổn, ĐỨC,  Hường! ", "7a vang 3 on duc huong")]
    [InlineData("Ổn", "on")]
    [InlineData("\u0301", "")]
    [InlineData("7A \ud83d vắng \udc4b", "7a vang")]
    [InlineData("😀 Ừ", "u")]
    [InlineData("", "")]
    [InlineData(" ,. ", "")]
    public void Marks_case_and_punctuation_go(string text, string plain) => PlainLetters.Of(text).ShouldBe(plain);

    [Fact]
    public void Every_letter_is_folded_as_its_decomposition_is()
    {
        foreach (var letter in Enumerable.Range(1, 0xFFFC).Select(code => (char)code).Where(letter => !char.IsSurrogate(letter) && letter is < '\uFDD0' or > '\uFDEF'))
        {
            PlainLetters.Of($"x{letter}y z").ShouldBe(Decomposed($"x{letter}y z"), $"U+{(int)letter:X4}");
        }
    }

    [Theory]
    [InlineData("Hủy  báo!", "huy bao", true)]
    [InlineData("7A", "7a.", true)]
    [InlineData("hủy", "hu\u0309y", true)]
    [InlineData("hủy báo", "huybao", false)]
    [InlineData("hủy", "hủy báo", false)]
    [InlineData("hủy báo", "hủy", false)]
    [InlineData("ẩ ﬁ", "a fi", false)]
    [InlineData("…", "!", false)]
    [InlineData("", "", false)]
    public void Two_texts_are_the_same_when_the_same_is_left_of_them(string one, string other, bool areSame)
    {
        PlainLetters.AreSame(one, other).ShouldBe(areSame);
        PlainLetters.AreSame(other, one).ShouldBe(areSame);
        (PlainLetters.Of(one) == PlainLetters.Of(other) && PlainLetters.Of(one).Length > 0).ShouldBe(areSame);
    }

    private static string Decomposed(string text) => string.Join(' ', string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
        .Select(part => part is 'đ' or 'Đ' ? 'd' : char.IsLetterOrDigit(part) ? char.ToLowerInvariant(part) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
