namespace Bot.Channels.Tests;

public sealed class TextSplitterTests
{
    [Fact]
    public void A_text_that_fits_is_one_part() => TextSplitter.Split("Lớp 7A đủ.", 4096).ShouldBe(["Lớp 7A đủ."]);

    [Fact]
    public void Nothing_but_space_is_no_part() => TextSplitter.Split(" \n \t", 20).ShouldBeEmpty();

    [Fact]
    public void A_long_text_is_cut_at_the_last_line_that_fits() =>
        TextSplitter.Split("dòng thứ nhất\ndòng thứ hai\ndòng thứ ba", 27).ShouldBe(["dòng thứ nhất\ndòng thứ hai", "dòng thứ ba"]);

    [Fact]
    public void A_long_line_is_cut_at_a_space() =>
        TextSplitter.Split("An Bình Cường Dũng Em Phúc Giang", 20).ShouldBe(["An Bình Cường Dũng", "Em Phúc Giang"]);

    [Fact]
    public void A_word_without_end_is_cut_between_letters_never_inside_one()
    {
        var letter = "e\u0302\u0301"; // ế, written as three code points
        var family = "👨‍👩‍👧"; // one picture of eight units

        TextSplitter.Split(string.Concat(Enumerable.Repeat(letter, 20)), 16).ShouldAllBe(part => part.Length == 15);
        TextSplitter.Split(string.Concat(Enumerable.Repeat(family, 5)), 20).ShouldBe([family + family, family + family, family]);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    [InlineData(4096)]
    public void Nothing_is_lost_and_no_part_is_too_long(int limit)
    {
        var random = new Random(7);
        string[] pieces = ["a", "ế", " ", "\n", "😀", "e\u0302", new string('x', 40), "\u202e", "\0"];
        var text = string.Concat(Enumerable.Range(0, 5000).Select(_ => pieces[random.Next(pieces.Length)]));

        var parts = TextSplitter.Split(text, limit);

        parts.ShouldAllBe(part => part.Length > 0 && part.Length <= limit);
        Solid(string.Concat(parts)).ShouldBe(Solid(text));
    }

    private static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
