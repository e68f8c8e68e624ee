using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>A family whose chats are all blocked or gone is a task, until one of them can be reached again.</summary>
public sealed class DeadChatsTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly Pupil Child = SampleSchool.Pupil("6A", 3);
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void A_child_none_of_whose_guardians_can_be_reached_any_more_is_a_task_of_the_homeroom_teacher()
    {
        var task = Of(Facts([false, false])).OfType<Effect.OpenTask>().ShouldHaveSingleItem().Task;

        task.ShouldSatisfyAllConditions(
            () => task.Kind.ShouldBe(TaskKind.DeadNumber),
            () => task.Pupil.ShouldBe(Child.Id),
            () => task.Owner.ShouldBe(SampleSchool.TeacherOf("6A").Id),
            () => task.Key.ShouldBe($"dead-chat:{Child.Id}:2026-11-23"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void One_guardian_who_can_be_reached_is_enough(params bool[] reached) => Of(Facts(reached)).ShouldBeEmpty();

    [Fact]
    public void Families_that_never_had_a_chat_are_no_task_of_it() => Of(Facts([])).ShouldBeEmpty();

    [Fact]
    public void It_is_one_task_however_long_it_lasts() => Of(Facts([false]) with { DeadNumbers = [Open("dead-chat")] }).ShouldBeEmpty();

    [Fact]
    public void It_ends_by_itself_when_a_guardian_is_reached_again()
    {
        var close = Of(Facts([false, true]) with { DeadNumbers = [Open("dead-chat")] }).OfType<Effect.CloseTask>().ShouldHaveSingleItem();

        close.Key.ShouldBe(Open("dead-chat").Key);
        close.By.ShouldBeNull();
    }

    [Fact]
    public void A_number_that_was_said_to_be_wrong_stays_with_who_looks_for_the_right_one() =>
        Of(Facts([false, true]) with { DeadNumbers = [Open("wrong-number")] }).ShouldBeEmpty();

    private static List<Effect> Of(NudgeFacts facts) => [.. DeadChats.Of(Register, facts, Day, Now)];

    private static StaffTask Open(string what) => new(Register.School.Id, $"{what}:{Child.Id}:2026-11-20", TaskKind.DeadNumber, SampleSchool.TeacherOf("6A").Id, Now.AddDays(-3)) { Pupil = Child.Id, Class = Child.Class };

    private static NudgeFacts Facts(IReadOnlyList<bool> reached) => new()
    {
        Contacts = Register.GuardiansOf(Child.Id).Zip(reached).ToDictionary(
            pair => Membership.Of(Register.School.Id, pair.First.Id),
            pair => (IReadOnlyList<Contact>)[new Contact(new Address("test", pair.First.Id.Value), Consented: true, pair.Second)]),
    };
}
