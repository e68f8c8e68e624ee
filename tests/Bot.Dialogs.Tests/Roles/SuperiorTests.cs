using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

public sealed class SuperiorTests
{
    private static readonly DateTimeOffset Now = SampleSchool.Register.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(8, 0));

    [Fact]
    public void A_superior_on_the_lists_of_two_schools_is_not_asked_which_is_meant() =>
        PartyOf(Position.CommuneSuperior).ShouldBeOfType<Party.Staff>().Member.IsSuperior.ShouldBeTrue();

    [Fact]
    public void A_teacher_of_two_schools_is() => PartyOf(Position.SubjectTeacher).ShouldBeOfType<Party.SchoolUnclear>();

    private static Party PartyOf(Position position)
    {
        var sample = SampleSchool.Register;
        var member = new StaffMember(new StaffId("X1"), "Lê Thị Rơlai", "", position, Homeroom: null, [], []);
        var registers = new[] { "MAU01", "MAU02" }.Select(code => new SchoolRegister(1, sample.School with { Id = new SchoolId(code) }, sample.Classes, [member], [], [], sample.Calendar.Entries)).ToDictionary(register => register.School.Id);
        var chat = new Address("test", "1");
        return Party.Of(new Scene(
            new Inbound(chat, "u1", Now, new InboundContent.Text("sĩ số")), Now, new Conversation(chat, 1, new ConversationMemory()), new PersonId("p"), [.. registers.Keys.Select(school => Membership.Of(school, member.Id))], registers, [], []));
    }
}
