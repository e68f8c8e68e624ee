using Bot.Dialogs.Alarms;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Tests.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Alarms;

/// <summary>An alarm follows its table: every state with everything that can happen, through the chain and the dialog.</summary>
public sealed class AlarmFlowTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly SchoolId School = Register.School.Id;
    private static readonly StaffId Homeroom = SampleSchool.TeacherOf("7A").Id;
    private static readonly DateTimeOffset Now = FakeClock.At("2026-11-23T08:00:00+07:00").GetUtcNow();
    private static readonly Address Chat = new("test", "chat");

    public static TheoryData<AlarmState, AlarmHappened> Everything => Pairs.Of<AlarmState, AlarmHappened>(Enum.GetValues<AlarmState>(), Enum.GetValues<AlarmHappened>());

    [Theory]
    [MemberData(nameof(Everything))]
    public void Everything_that_can_happen_leads_where_the_table_says_or_changes_nothing(AlarmState state, AlarmHappened happened)
    {
        var alarm = In(state);
        AlarmFlow.StateOf(alarm).ShouldBe(state);

        var moved = (happened switch
        {
            AlarmHappened.Told => AlarmChain.Escalate(Register, Reachable(Homeroom, new StaffId("GL-CB02"), new StaffId("GL-CB01")), alarm, Now),
            AlarmHappened.NobodyLeft => AlarmChain.Escalate(Register, Facts.None, alarm, Now),
            AlarmHappened.Taken => Hear(alarm, new Heard.TakesAlarm(alarm.Id)).Effects,
            _ => Hear(alarm, new Heard.WritesOutcome("đã gặp em")).Effects,
        }).OfType<Effect.MoveAlarm>().SingleOrDefault();

        // Behind the end of the chain nobody's turn comes any more: whoever can be reached now is told, and it stays unanswered.
        var trigger = (state, happened) == (AlarmState.Unanswered, AlarmHappened.Told) ? AlarmHappened.NobodyLeft : happened;
        if (AlarmFlow.Table.Permits(state, trigger))
        {
            AlarmFlow.StateOf(moved.ShouldNotBeNull().Alarm).ShouldBe(AlarmFlow.Table.Next(state, trigger));
        }
        else
        {
            moved.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(AlarmState.Taken)]
    [InlineData(AlarmState.Closed)]
    public void A_tap_that_changes_nothing_is_answered(AlarmState state) =>
        Hear(In(state), new Heard.TakesAlarm("A1")).Effects.OfType<Effect.Say>().ShouldHaveSingleItem().Entry.To.ShouldBe(Chat);

    private static Alarm In(AlarmState state)
    {
        var alarm = new Alarm("A1", School, SampleSchool.Pupil("7A", 1).Id, new ClassId("7A"), AlarmKind.Missing, Now.AddMinutes(-5), Step: 0, Now)
        {
            RaisedBy = new Membership(School, MemberKind.Guardian, "0870000164"),
        };
        var taken = alarm with { Step = 1, NextStepAt = null, AcknowledgedBy = Homeroom, AcknowledgedAt = Now.AddMinutes(-1) };
        return state switch
        {
            AlarmState.Open => alarm,
            AlarmState.Asked => alarm with { Step = 1 },
            AlarmState.Unanswered => alarm with { Step = Alarm.ChainEnded },
            AlarmState.Taken => taken,
            _ => taken with { Outcome = "xong" },
        };
    }

    /// <summary>Taken by the homeroom teacher; the outcome is written by the principal.</summary>
    private static TurnResult Hear(Alarm alarm, Heard heard)
    {
        Membership[] memberships = [Membership.Of(School, heard is Heard.TakesAlarm ? Homeroom : SampleSchool.Principal.Id)];
        var scene = new Scene(
            new Inbound(Chat, "u1", Now, new InboundContent.Text("…")),
            Now,
            new Conversation(Chat, 1, new ConversationMemory()),
            new PersonId("P1"),
            memberships,
            new Dictionary<SchoolId, SchoolRegister> { [School] = Register },
            [],
            []);
        var facts = Reachable(Homeroom) with { Alarm = alarm, OpenAlarms = alarm.Outcome is null ? [alarm] : [] };
        return Dialogs.Turns.Dialogs.Take(scene, Party.Of(scene), facts, heard, new PlainDocuments());
    }

    private static Facts Reachable(params StaffId[] staff) => new()
    {
        Contacts = staff.ToDictionary(
            member => Membership.Of(School, member),
            IReadOnlyList<Contact> (member) => [new Contact(new Address("test", member.Value), Consented: true, CanBeReached: true)]),
    };
}
