using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Tests.Conversations;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Guardians;

/// <summary>A guardian's chat follows its table, whatever is said in whatever state.</summary>
public sealed class FamilyFlowTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly Guardian Mother = Register.Guardians.First(guardian => guardian.Children.Count > 1);
    private static readonly Pupil[] Children = [.. Mother.Children.Take(2).Select(child => Register.Find(child.Pupil)!)];
    private static readonly DateTimeOffset Now = FakeClock.At("2026-11-23T08:00:00+07:00").GetUtcNow();
    private static readonly Address Chat = new("test", "mother");

    private static readonly InboundContent[] Happenings =
    [
        .. new[]
        {
            "đồng ý", "không", "dạ", "1", "2", "3", "4", "5", "6", "9", "DỪNG", "giúp", "ai đấy?", "cảm ơn cô", "mai cháu nghỉ vì ốm", "cháu bị người ta đánh",
            "nhà em ở xa lắm", "", "đổi trường", "kết quả: xong", GuardianWording.CallName(Children[0]), $"{GuardianWording.CallName(Children[1])} ốm", "ACDE3467", "ngôn ngữ", "English",
        }.Select(text => new InboundContent.Text(text)),
        new InboundContent.Edited("1"),
        new InboundContent.Button("p:1:0"),
        new InboundContent.Button("p:1:1"),
        new InboundContent.Button("p:7:0"),
        new InboundContent.Button("a:0123456789abcdef"),
        new InboundContent.Button($"s:420261123:0:{Children[0].Id}"),
        new InboundContent.Button($"s:520261123:0:{Children[0].Id}"),
        new InboundContent.Button("forged"),
        new InboundContent.Media("photo", Caption: null),
        new InboundContent.Unsupported("sticker"),
    ];

    public static TheoryData<FamilyAsking, int> Everything => Pairs.Of<FamilyAsking, int>(Enum.GetValues<FamilyAsking>(), [0, 1, 2]);

    [Theory]
    [MemberData(nameof(Everything))]
    public void Whatever_is_said_in_whatever_state_is_answered_and_ends_in_a_state_of_the_table(FamilyAsking state, int asked)
    {
        foreach (var happening in Happenings)
        {
            var result = Take(state, asked, happening);

            result.Effects.OfType<Effect.Say>().ShouldContain(say => say.Entry.To == Chat, $"{state}: {happening}");
            var after = FamilyFlow.StateOf(result.Memory);
            result.Memory.State.ShouldBe(after.ToString());
            (result.Memory.Prompt is not null).ShouldBe(after != FamilyAsking.Idle, $"{state}: {happening}");
        }
    }

    [Theory]
    [InlineData(FamilyAsking.Consent, 0, "đồng ý", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Consent, 0, "dạ", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Consent, 0, "không", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Consent, 0, "DỪNG", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Consent, 1, "1", FamilyAsking.Consent)]
    [InlineData(FamilyAsking.Consent, 2, "1", FamilyAsking.Child)]
    [InlineData(FamilyAsking.Idle, 0, "đồng ý", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Idle, 1, "1", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Idle, 2, "1", FamilyAsking.Child)]
    [InlineData(FamilyAsking.Idle, 2, "5", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Child, 2, "5", FamilyAsking.Idle)]
    [InlineData(FamilyAsking.Child, 2, "2", FamilyAsking.Child)]
    [InlineData(FamilyAsking.Child, 2, "cảm ơn cô", FamilyAsking.Child)]
    [InlineData(FamilyAsking.Child, 2, "DỪNG", FamilyAsking.Idle)]
    public void What_is_said_leads_where_the_table_says(FamilyAsking state, int asked, string said, FamilyAsking next) =>
        FamilyFlow.StateOf(Take(state, asked, new InboundContent.Text(said)).Memory).ShouldBe(next);

    [Fact]
    public void The_name_of_a_child_settles_the_answer_that_waited_for_it()
    {
        var result = Take(FamilyAsking.Child, 2, new InboundContent.Text(GuardianWording.CallName(Children[1])));

        FamilyFlow.StateOf(result.Memory).ShouldBe(FamilyAsking.Idle);
        result.Effects.OfType<Effect.MoveQuestion>().ShouldHaveSingleItem().Question.ShouldSatisfyAllConditions(
            question => question.Pupil.ShouldBe(Children[1].Id),
            question => question.Answer.ShouldBe(1));
    }

    [Fact]
    public void A_question_of_the_staff_dialog_in_the_same_chat_is_left_alone()
    {
        var memory = MemoryIn(FamilyAsking.Consent) with { State = "ReadBack" };

        var result = Take(memory, 1, new InboundContent.Text("đồng ý"));

        result.Memory.State.ShouldBe("ReadBack");
        result.Memory.Prompt.ShouldBe(memory.Prompt);
        result.Effects.OfType<Effect.RecordConsent>().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("p:1:0", true)]
    [InlineData("p:1:1", false)]
    public void A_teacher_who_is_a_guardian_too_answers_the_consent_question_by_its_buttons(string token, bool agrees)
    {
        var staff = Membership.Of(Register.School.Id, SampleSchool.TeacherOf("7A").Id);

        var result = Take(MemoryIn(FamilyAsking.Consent), 0, new InboundContent.Button(token), staff);

        FamilyFlow.StateOf(result.Memory).ShouldBe(FamilyAsking.Idle);
        result.Effects.OfType<Effect.RecordConsent>().Any().ShouldBe(agrees);
    }

    private static TurnResult Take(FamilyAsking state, int asked, InboundContent content) => Take(MemoryIn(state), asked, content);

    private static TurnResult Take(ConversationMemory memory, int asked, InboundContent content, params Membership[] others)
    {
        List<SafetyQuestion> questions = [.. Children.Take(asked).Select(child => new SafetyQuestion(
            Register.School.Id, child.Id, new RollCallKey(child.Class, new DateOnly(2026, 11, 23), Session.Morning), Now.AddMinutes(-30), SafetyQuestionState.Open))];
        Membership[] memberships = [.. others, Membership.Of(Register.School.Id, Mother.Id)];
        var scene = new Scene(
            new Inbound(Chat, "u1", Now, content),
            Now,
            new Conversation(Chat, 1, memory),
            new PersonId("P1"),
            memberships,
            new Dictionary<SchoolId, SchoolRegister> { [Register.School.Id] = Register },
            [],
            questions);
        var party = Party.Of(scene);
        var heard = new Listener(new MessageReader()).Listen(scene, party);
        return Dialogs.Turns.Dialogs.Take(scene, party, new Facts { Questions = questions }, heard, new PlainDocuments());
    }

    private static ConversationMemory MemoryIn(FamilyAsking state)
    {
        var prompt = new OpenPrompt(1, Now.AddMinutes(20), state == FamilyAsking.Consent ? ["yes", "no"] : []);
        return new ConversationMemory
        {
            State = state.ToString(),
            PromptsAsked = 1,
            Prompt = state switch
            {
                FamilyAsking.Idle => null,
                FamilyAsking.Consent => prompt,
                _ => prompt with { Note = "1", Text = "1" },
            },
        };
    }
}
