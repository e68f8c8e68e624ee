using Bot.Dialogs.Linking;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Linking;

/// <summary>What somebody of the staff hears first, and whether it can be done.</summary>
public sealed class WelcomeTests
{
    [Theory]
    [InlineData(Position.CommuneOfficer)]
    [InlineData(Position.HamletHead)]
    [InlineData(Position.CommuneSuperior)]
    [InlineData(Position.ProvinceSuperior)]
    public void Who_works_with_the_school_but_not_at_it_is_not_called_a_teacher_or_told_of_classes(Position position)
    {
        var welcome = LinkingWording.Welcome(SampleSchool.Register.Find(new StaffId("GL-CB22"))! with { Position = position }, SampleSchool.Register);

        welcome.ShouldContain("\"sĩ số\"");
        welcome.ShouldContain("\"mở trang\"");
        welcome.ShouldNotContain("hầy cô");
        welcome.ShouldNotContain("lớp nào chưa báo");
    }

    [Fact]
    public void Who_works_at_it_is() => LinkingWording.Welcome(SampleSchool.Principal, SampleSchool.Register).ShouldStartWith("Chào thầy cô");
}
