using Bot.Dialogs.Linking;

namespace Bot.Dialogs.Tests.Linking;

public sealed class LinkingCodeTests
{
    [Theory]
    [InlineData("ACDE3467", "ACDE3467")]
    [InlineData("/start ACDE3467", "ACDE3467")]
    [InlineData("  acde-3467 ", "ACDE3467")]
    [InlineData("/start   acde 3467", "ACDE3467")]
    public void A_code_is_recognised_however_it_is_typed(string text, string code) => LinkingCode.In(text).ShouldBe(code);

    [Theory]
    [InlineData("7A đủ")]
    [InlineData("ACDEFGHJ")] // letters only: a word could look so
    [InlineData("34679346")]
    [InlineData("ACDE346")]
    [InlineData("ACDE34670")]
    [InlineData("O0I1L8B5")] // look-alikes are in no code
    [InlineData("mã ACDE3467")]
    [InlineData("")]
    public void Nothing_else_is_taken_for_a_code(string text) => LinkingCode.In(text).ShouldBeNull();

    [Fact]
    public void Made_codes_have_the_shape_of_codes()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var code = LinkingCode.Make(random.Next);
            LinkingCode.In(code).ShouldBe(code);
        }
    }
}
