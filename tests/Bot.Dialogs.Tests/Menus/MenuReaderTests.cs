using Bot.Dialogs.Conversations;
using Bot.Dialogs.Menus;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Menus;

public sealed class MenuReaderTests
{
    private static readonly SchoolRegister School = SampleSchool.Register;
    private static readonly DateTimeOffset Now = School.Clock.At(new DateOnly(2026, 11, 23), new TimeOnly(7, 5));
    private static readonly Address Chat = new("zalo-bot", "c1");

    private readonly OpenPrompt _open = new(4, Now + TimeSpan.FromMinutes(20), ["yes", "no"]);

    public static TheoryData<string, int?> Numbers => new()
    {
        { "1", 1 }, { " 1 ", 1 }, { "1.", 1 }, { "1)", 1 }, { "(1)", 1 }, { "Số 1", 1 }, { "so 2", 2 }, { "chọn số 2 ạ", 2 }, { "dạ 1", 1 }, { "02", 2 },
        { "1 2", null }, { "vắng 1", null }, { "7A 1", null }, { "1/2", null }, { "-1", null }, { "1 ốm", null }, { "số", null }, { "", null },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_written_in_many_ways(string text, int? number) =>
        Read(text, _open, Shown(4)).ShouldBe(number is { } chosen ? new Heard.Chosen(chosen - 1) : null);

    [Theory]
    [InlineData("Đúng", 0)]
    [InlineData("dung", 0)]
    [InlineData("SỬA!", 1)]
    public void A_label_is_read_with_and_without_marks(string text, int choice) => Read(text, _open, Shown(4)).ShouldBe(new Heard.Chosen(choice));

    [Fact]
    public void A_number_means_the_menu_shown_last_whatever_question_is_open()
    {
        Read("1", _open, Alarm(), Shown(4)).ShouldBe(new Heard.TakesAlarm("a7"));
        Read("1", _open, Shown(4), Alarm()).ShouldBe(new Heard.Chosen(0));
    }

    [Fact]
    public void The_older_menu_is_answered_by_its_words()
    {
        Read("tôi xử lý", _open, Shown(4), Alarm()).ShouldBe(new Heard.TakesAlarm("a7"));
        Read("Đúng", _open, Alarm(), Shown(4)).ShouldBe(new Heard.Chosen(0));
    }

    [Fact]
    public void A_number_of_a_question_that_is_closed_or_replaced_does_nothing()
    {
        Read("1", null, Shown(3)).ShouldBe(new Heard.OldButton(IsNumber: true));
        Read("1", _open, Shown(3)).ShouldBe(new Heard.OldButton(IsNumber: true));
        Read("1", _open with { ExpiresAt = Now.AddSeconds(-1) }, Shown(4)).ShouldBe(new Heard.OldButton(IsNumber: true));
    }

    [Fact]
    public void The_words_of_a_closed_question_are_left_to_the_reader_of_messages() => Read("Đúng", null, Shown(3)).ShouldBeNull();

    [Fact]
    public void A_number_written_before_a_question_was_shown_does_not_answer_it() => Read("1", _open).ShouldBe(new Heard.OldButton(IsNumber: true));

    [Fact]
    public void A_number_written_before_the_last_of_two_menus_was_shown_is_asked_about()
    {
        Read("1", _open, Alarm(Now.AddSeconds(1)), Shown(4)).ShouldBeOfType<Heard.NumberUnclear>().Menu.Choices[0].Label.ShouldBe("Tôi xử lý");
        Read("1", _open, Alarm(Now.AddSeconds(1)), Alarm(Now.AddSeconds(1)), Shown(4)).ShouldBe(new Heard.TakesAlarm("a7"), "asked once");
        Read("1", _open, Alarm(Now.AddSeconds(1)), Shown(3)).ShouldBe(new Heard.TakesAlarm("a7"), "the other one is closed");
    }

    [Fact]
    public void A_number_the_last_menu_does_not_have_never_reaches_the_question_below_it()
    {
        Read("2", _open, Alarm(), Shown(4)).ShouldBeOfType<Heard.NumberUnclear>();
        Read("2", _open, Alarm(), Alarm(), Shown(4)).ShouldBe(new Heard.OldButton(IsNumber: true));
        Read("17", _open, Shown(4), Alarm()).ShouldBeNull("roll numbers of the class are for the reader");
    }

    [Fact]
    public void Where_a_number_is_the_answer_itself_it_stays_one_unless_a_menu_came_after()
    {
        var howMany = new OpenPrompt(5, Now + TurnDraft.PromptLifetime, []) { Question = new Question(QuestionAbout.Count, "quá trời", []) };

        Read("1", howMany, Alarm(Now.AddMinutes(-1))).ShouldBeNull();
        Read("1", howMany with { ExpiresAt = Now.AddMinutes(20) }, Alarm(Now.AddMinutes(-1))).ShouldBe(new Heard.TakesAlarm("a7"));
    }

    [Fact]
    public void Where_choices_are_buttons_nothing_is_read_as_a_menu() => Read("1", _open, menus: null).ShouldBeNull();

    [Fact]
    public void A_guardian_s_digits_keep_their_own_meaning()
    {
        var guardian = School.Guardians[0];
        var scene = Of("1", _open, [Alarm()]);

        MenuReader.Read("1", scene, new Party.Family(Membership.Of(School.School.Id, guardian.Id), School, guardian)).ShouldBeNull();
    }

    [Fact]
    public void A_menu_is_repeated_once_and_only_while_it_is_fresh()
    {
        MenuReader.ToRepeat(Of("?", _open, [Shown(4)]), Staff).ShouldNotBeNull();
        MenuReader.ToRepeat(Of("?", _open, [Shown(4), Shown(4)]), Staff).ShouldBeNull();
        MenuReader.ToRepeat(Of("?", null, [Shown(4)]), Staff).ShouldBeNull();
        MenuReader.ToRepeat(Of("?", null, [Alarm(Now.AddMinutes(-31))]), Staff).ShouldBeNull();
        MenuReader.ToRepeat(Of("?", _open, null), Staff).ShouldBeNull();
    }

    private static Party.Staff Staff => new(Membership.Of(School.School.Id, SampleSchool.TeacherOf("7A").Id), School, SampleSchool.TeacherOf("7A"));

    private static Heard? Read(string text, OpenPrompt? open, params ShownMenu[]? menus) => MenuReader.Read(text, Of(text, open, menus), Staff);

    private static Scene Of(string text, OpenPrompt? open, ShownMenu[]? menus) => new(
        new Inbound(Chat, "u1", Now, new InboundContent.Text(text)),
        Now,
        new Conversation(Chat, 1, new ConversationMemory { Prompt = open }),
        new PersonId("P1"),
        [Staff.Membership],
        new Dictionary<SchoolId, SchoolRegister> { [School.School.Id] = School },
        [],
        [])
    {
        Menus = menus,
    };

    private static ShownMenu Shown(int prompt) => new(Now.AddMinutes(-5), new Outbound("Đúng không ạ?")
    {
        Choices = [new Choice("Đúng", ButtonToken.OfPrompt(prompt, 0)), new Choice("Sửa", ButtonToken.OfPrompt(prompt, 1))],
    });

    private static ShownMenu Alarm(DateTimeOffset? at = null) => new(at ?? Now.AddMinutes(-5), new Outbound("CẦN XEM NGAY")
    {
        Choices = [new Choice("Tôi xử lý", ButtonToken.OfAlarm("a7"))],
    });
}
