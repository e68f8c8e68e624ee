using Bot.Dialogs.Alarms;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Alarms;

/// <summary>design §4: who is told of an alarm, in which order, and how long each has.</summary>
public sealed class AlarmChainTests
{
    private const string Homeroom = "GL-CB07"; // GVCN of 7A
    private const string Deputy = "GL-CB02"; // grades 6 and 7
    private const string Principal = "GL-CB01";
    private static readonly SchoolId School = SampleSchool.Register.School.Id;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(AlarmKind.None)]
    [InlineData(AlarmKind.Missing)]
    public void A_missing_child_goes_up_from_the_homeroom_teacher(AlarmKind kind) =>
        ChainOf(AlarmOf(kind)).ShouldBe([Homeroom, Deputy, Principal]);

    [Theory]
    [InlineData(AlarmKind.Violence)]
    [InlineData(AlarmKind.Suicide)]
    [InlineData(AlarmKind.Marriage)]
    [InlineData(AlarmKind.Trafficking)]
    public void What_endangers_a_child_goes_to_the_principal_first(AlarmKind kind) =>
        ChainOf(AlarmOf(kind)).ShouldBe([Principal, Deputy, Homeroom]);

    [Fact]
    public void Who_raised_it_is_not_told() =>
        ChainOf(AlarmOf(AlarmKind.Missing) with { RaisedBy = Staff(Homeroom) }).ShouldBe([Deputy, Principal]);

    [Fact]
    public void An_alarm_about_no_class_goes_to_the_principal() =>
        ChainOf(AlarmOf(AlarmKind.Missing) with { Class = null, Pupil = null }).ShouldBe([Principal]);

    [Fact]
    public void A_person_in_two_places_of_the_chain_is_told_once()
    {
        var register = SchoolWithout(Deputy);

        AlarmChain.Members(register, AlarmOf(AlarmKind.Missing)).Select(member => member.Id.Value).ShouldBe([Homeroom, Principal]);
    }

    [Fact]
    public void The_first_person_is_told_at_once_in_one_chat_and_has_five_minutes()
    {
        var (alarm, said) = Raise(Reachable(Homeroom, "one", "two"), Reachable(Deputy, "three"));

        var told = said.ShouldHaveSingleItem();
        told.To.Chat.ShouldBe("one");
        told.Otherwise.Select(address => address.Account == ChannelAccount.ByPhone ? "by phone" : address.Chat).ShouldBe(["two", "by phone"]);
        said.ShouldAllBe(entry => entry.Kind == MessageKind.Alarm && entry.DueAt == Now && entry.NotAfter == null);
        alarm.Step.ShouldBe(1);
        alarm.NextStepAt.ShouldBe(Now.AddMinutes(5));
    }

    [Fact]
    public void A_person_without_a_working_address_is_passed_over_at_once()
    {
        var (alarm, said) = Raise(Blocked(Homeroom, "lost"), Reachable(Principal, "head"));

        said.ShouldHaveSingleItem().To.Chat.ShouldBe("head");
        alarm.Step.ShouldBe(3);
        alarm.NextStepAt.ShouldBe(Now.AddMinutes(5), "the last one has five minutes as well");
    }

    [Fact]
    public void When_nobody_can_be_reached_the_alarm_stays_open_and_is_tried_again()
    {
        var (alarm, said) = Raise();

        said.ShouldBeEmpty();
        AlarmFlow.StateOf(alarm).ShouldBe(AlarmState.Unanswered, "nobody was told");
        alarm.NextStepAt.ShouldNotBeNull("somebody may link a chat meanwhile");
        alarm.AcknowledgedBy.ShouldBeNull();
        alarm.Outcome.ShouldBeNull();
    }

    [Fact]
    public void The_text_carries_name_and_class_and_a_button_to_take_it()
    {
        var child = SampleSchool.Pupil("7A", 1);
        var (alarm, said) = Raise(Reachable(Homeroom, "one"));

        var body = said.ShouldHaveSingleItem().Body;
        body.Text.ShouldBe($"🔴 CẦN XEM NGAY: em {child.Name.Full}, lớp 7A.");
        body.Choices.ShouldHaveSingleItem().Token.ShouldBe($"a:{alarm.Id}");
    }

    [Fact]
    public void The_next_person_is_told_under_a_key_of_the_step()
    {
        var facts = FactsWith(Reachable(Homeroom, "one"), Reachable(Deputy, "two"));
        var raised = AlarmChain.Raise(SampleSchool.Register, facts, AlarmOf(AlarmKind.Missing), Now).OfType<Effect.RaiseAlarm>().Single().Alarm;

        var effects = AlarmChain.Escalate(SampleSchool.Register, facts, raised, Now.AddMinutes(5)).ToList();

        effects.OfType<Effect.Say>().Single().Entry.Key.ShouldBe($"alarm:MAU01:A1:1:{Deputy}");
        var moved = effects.OfType<Effect.MoveAlarm>().Single();
        moved.Seen.ShouldBe(raised);
        moved.Alarm.ShouldBe(raised with { Step = 2, NextStepAt = Now.AddMinutes(10) });
    }

    [Fact]
    public void Behind_the_last_person_the_alarm_is_unanswered_and_whoever_could_not_be_reached_is_tried_again()
    {
        var raised = Raise(Reachable(Homeroom, "one")).Alarm;

        var ended = Escalated(raised, FactsWith(Reachable(Homeroom, "one")));
        AlarmFlow.StateOf(ended.Alarm).ShouldBe(AlarmState.Unanswered);
        ended.Alarm.NextStepAt.ShouldNotBeNull("the principal may link a chat meanwhile");

        var linked = Escalated(ended.Alarm, FactsWith(Reachable(Homeroom, "one"), Reachable(Deputy, "two"), Reachable(Principal, "head")));
        linked.Said.Select(entry => entry.Key).ShouldBe([$"alarm:MAU01:A1:0:{Homeroom}", $"alarm:MAU01:A1:1:{Deputy}", $"alarm:MAU01:A1:2:{Principal}"], "the first is queued already");
        linked.Alarm.NextStepAt.ShouldBeNull("everybody was told");
        AlarmFlow.StateOf(linked.Alarm).ShouldBe(AlarmState.Unanswered);
    }

    private static (Alarm Alarm, IReadOnlyList<OutboxEntry> Said) Escalated(Alarm alarm, Facts facts)
    {
        var effects = AlarmChain.Escalate(SampleSchool.Register, facts, alarm, Now.AddMinutes(5)).ToList();
        return (effects.OfType<Effect.MoveAlarm>().Single().Alarm, [.. effects.OfType<Effect.Say>().Select(say => say.Entry)]);
    }

    private static (Alarm Alarm, IReadOnlyList<OutboxEntry> Said) Raise(params (Membership, Contact)[][] contacts)
    {
        var effects = AlarmChain.Raise(SampleSchool.Register, FactsWith(contacts), AlarmOf(AlarmKind.Missing), Now).ToList();
        return (effects.OfType<Effect.RaiseAlarm>().Single().Alarm, [.. effects.OfType<Effect.Say>().Select(say => say.Entry)]);
    }

    private static Alarm AlarmOf(AlarmKind kind) =>
        new("A1", School, SampleSchool.Pupil("7A", 1).Id, new ClassId("7A"), kind, Now, Step: 0, Now)
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0870000164"),
        };

    private static IEnumerable<string> ChainOf(Alarm alarm) => AlarmChain.Members(SampleSchool.Register, alarm).Select(member => member.Id.Value);

    private static Membership Staff(string id) => Membership.Of(School, new StaffId(id));

    private static (Membership, Contact)[] Reachable(string id, params string[] chats) =>
        [.. chats.Select(chat => (Staff(id), new Contact(new Address("test", chat), Consented: true, CanBeReached: true)))];

    private static (Membership, Contact)[] Blocked(string id, string chat) =>
        [(Staff(id), new Contact(new Address("test", chat), Consented: true, CanBeReached: false))];

    private static Facts FactsWith(params (Membership Member, Contact Contact)[][] contacts) => new()
    {
        Contacts = contacts.SelectMany(contact => contact).GroupBy(pair => pair.Member)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Contact>)[.. group.Select(pair => pair.Contact)]),
    };

    private static Domain.Schools.SchoolRegister SchoolWithout(string staff)
    {
        var register = SampleSchool.Register;
        return new(1, register.School, register.Classes, [.. register.Staff.Where(member => member.Id.Value != staff)], register.Pupils, register.Guardians, []);
    }
}
