using Bot.Dialogs.Messages;

namespace Bot.Channels.Tests;

public sealed class ChoiceRendererTests
{
    [Fact]
    public void Without_choices_the_text_stays() => ChoiceRenderer.Render(new Outbound("Đã ghi.")).ShouldBe("Đã ghi.");

    [Fact]
    public void Short_choices_stand_in_one_line() =>
        ChoiceRenderer.Render(new Outbound("Lớp 7A đủ?") { Choices = [new("Đúng", "y"), new("Sửa", "n")] }).ShouldBe("Lớp 7A đủ?\n1 Đúng · 2 Sửa");

    [Fact]
    public void Long_choices_stand_below_each_other() =>
        ChoiceRenderer.Render(new Outbound("Em nào?") { Choices = [new("Nguyễn Văn Minh (số 3)", "a"), new("Trần Quang Minh (số 17)", "b")] })
            .ShouldBe("Em nào?\n1 Nguyễn Văn Minh (số 3)\n2 Trần Quang Minh (số 17)");

    [Fact]
    public void Nothing_is_added_to_a_text_that_names_its_choices() =>
        ChoiceRenderer.Render(new Outbound("Vắng mấy em?") { Choices = [new("0", "a"), new("1", "b")], TextNamesChoices = true }).ShouldBe("Vắng mấy em?");
}
