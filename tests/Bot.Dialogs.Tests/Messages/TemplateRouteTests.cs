using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Tests.Messages;

public sealed class TemplateRouteTests
{
    private static readonly Address Chat = new("zalo-oa", "1001");
    private static readonly Outbound Question = new("Chào anh/chị …") { Template = new MessageTemplate("safety-question", new Dictionary<string, string>()) };

    [Theory]
    [InlineData("0987654321", "84987654321")]
    [InlineData("+84 987 654 321", "84987654321")]
    [InlineData("987654321", "84987654321")] // a sheet has lost the leading 0
    [InlineData("không có; 0987654321, 0911222333", "84987654321")]
    [InlineData("không có", null)]
    [InlineData("", null)]
    public void The_first_number_of_the_register_is_the_address(string phone, string? chat) =>
        TemplateRoute.To(phone, [new Contact(Chat, Consented: true, CanBeReached: true)], isStaff: false)?.Chat.ShouldBe(chat);

    [Theory]
    [InlineData(true, true, false, true)]
    [InlineData(true, false, false, true)] // blocked since then
    [InlineData(false, true, false, false)]
    [InlineData(false, false, true, true)]
    public void Only_who_agreed_is_written_to_by_phone(bool hasAgreed, bool canBeReached, bool isStaff, bool isWrittenTo) =>
        (TemplateRoute.To("0987654321", [new Contact(Chat, hasAgreed, canBeReached)], isStaff) is not null).ShouldBe(isWrittenTo);

    [Fact]
    public void A_guardian_without_any_chat_never_agreed() => TemplateRoute.To("0987654321", [], isStaff: false).ShouldBeNull();

    [Fact]
    public void The_number_comes_last_and_only_for_what_a_template_can_say()
    {
        var phone = new Address("zalo-zbs", "84987654321");

        TemplateRoute.Behind([Chat], phone, Question).ShouldBe([Chat, phone]);
        TemplateRoute.Behind([Chat, phone], phone, Question).ShouldBe([Chat, phone]);
        TemplateRoute.Behind([Chat], phone, new Outbound("Tin tuần")).ShouldBe([Chat]);
        TemplateRoute.Behind([Chat], phone: null, Question).ShouldBe([Chat]);
    }
}
