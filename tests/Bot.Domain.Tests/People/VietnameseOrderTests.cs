using Bot.Domain.People;

namespace Bot.Domain.Tests.People;

public sealed class VietnameseOrderTests
{
    [Fact]
    public void A_class_list_is_ordered_by_given_name_letters_before_tones()
    {
        string[] list = ["Ksor A", "A Ăn", "Y Ân", "Đinh Bảo", "Trần Dung", "Lê Dũng", "Ngô Đa", "Đinh Đạt", "Hoàng Hà", "An Hải", "Bùi Hải", "Rơ Châm Hậu", "Y Hơ", "Lê Tu", "Lê Tú", "Lê Tư"];

        list.Reverse().Select(name => new PupilName(name)).Order(VietnameseOrder.Names).Select(name => name.Full).ShouldBe(list);
    }

    [Fact]
    public void Tones_count_only_where_the_letters_are_the_same() =>
        new[] { "má", "mà", "mãi", "mạ", "mả", "mã", "ma" }.Order(VietnameseOrder.Names).ShouldBe(["ma", "mà", "mả", "mã", "má", "mạ", "mãi"]);

    [Fact]
    public void Both_ways_of_writing_a_letter_are_one() => VietnameseOrder.Names.Compare("Hòa", "Hòa".Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(0);
}
