using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

/// <summary>design §4: a chat links to one human, who may belong to several schools and be teacher and guardian.</summary>
public sealed class PartyTests
{
    private static readonly SchoolRegister First = SampleSchool.Register;
    private static readonly SchoolRegister Second = Renamed(new SchoolId("MAU02"));
    private static readonly StaffMember Teacher = SampleSchool.TeacherOf("7A");
    private static readonly Guardian Guardian = First.Guardians[0];

    [Fact]
    public void A_chat_that_is_linked_to_nobody_is_a_stranger() =>
        Of().ShouldBeOfType<Party.Stranger>();

    [Fact]
    public void A_member_who_left_the_register_is_a_stranger() =>
        Of(Membership.Of(First.School.Id, new StaffId("GONE"))).ShouldBeOfType<Party.Stranger>();

    [Fact]
    public void A_teacher_who_is_also_a_guardian_speaks_as_a_teacher() =>
        Of(AsGuardian(First), AsStaff(First)).ShouldBeOfType<Party.Staff>().Member.ShouldBe(Teacher);

    [Fact]
    public void The_button_of_a_safety_question_is_pressed_as_a_guardian()
    {
        var own = Guardian.Children[0].Pupil;
        var party = Of(null, new InboundContent.Button($"s:420261123:0:{own}"), AsStaff(First), AsGuardian(First));

        party.ShouldBeOfType<Party.Family>().Guardian.ShouldBe(Guardian);
    }

    [Fact]
    public void The_button_about_a_child_of_others_makes_nobody_a_guardian()
    {
        var other = First.Pupils.First(pupil => Guardian.Children.All(child => child.Pupil != pupil.Id)).Id;

        Of(null, new InboundContent.Button($"s:420261123:0:{other}"), AsStaff(First), AsGuardian(First)).ShouldBeOfType<Party.Staff>();
    }

    [Fact]
    public void Where_a_person_belongs_to_two_schools_it_is_unclear_which_is_meant() =>
        Of(AsStaff(First), AsStaff(Second)).ShouldBeOfType<Party.SchoolUnclear>().Schools.ShouldBe([First, Second]);

    [Fact]
    public void The_school_that_was_chosen_is_meant() =>
        Of(Second.School.Id, Hello, AsStaff(First), AsStaff(Second)).ShouldBeOfType<Party.Staff>().Register.ShouldBe(Second);

    [Fact]
    public void A_teacher_here_and_guardian_there_is_what_the_chosen_school_has() =>
        Of(Second.School.Id, Hello, AsStaff(First), AsGuardian(Second)).ShouldBeOfType<Party.Family>().Register.ShouldBe(Second);

    [Fact]
    public void A_school_chosen_once_and_left_since_does_not_count() =>
        Of(new SchoolId("LEFT"), Hello, AsStaff(First), AsStaff(Second)).ShouldBeOfType<Party.SchoolUnclear>();

    private static InboundContent Hello => new InboundContent.Text("xin chào");

    private static Party Of(params Membership[] memberships) => Of(null, Hello, memberships);

    private static Party Of(SchoolId? chosen, InboundContent content, params Membership[] memberships)
    {
        var address = new Address("test", "chat");
        return Party.Of(new Scene(
            new Inbound(address, "u1", default, content),
            default,
            new Conversation(address, 1, new ConversationMemory { ChosenSchool = chosen }),
            new PersonId("P1"),
            memberships,
            new Dictionary<SchoolId, SchoolRegister> { [First.School.Id] = First, [Second.School.Id] = Second },
            [],
            []));
    }

    private static Membership AsStaff(SchoolRegister register) => Membership.Of(register.School.Id, Teacher.Id);

    private static Membership AsGuardian(SchoolRegister register) => Membership.Of(register.School.Id, Guardian.Id);

    private static SchoolRegister Renamed(SchoolId id) =>
        new(1, First.School with { Id = id, Name = "Trường thứ hai" }, First.Classes, First.Staff, First.Pupils, First.Guardians, []);
}
