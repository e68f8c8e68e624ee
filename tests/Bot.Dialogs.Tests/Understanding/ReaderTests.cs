using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Contract;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Tests.Understanding;

/// <summary>What the dialogs need of a reading beyond the contract's JSON.</summary>
public sealed class ReaderTests
{
    private static readonly SchoolRegister School = Corpus.RegisterOf("development");
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 7, 8, 0, TimeSpan.FromHours(7));
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("1", AnswerKind.Yes)]
    [InlineData("2", AnswerKind.No)]
    [InlineData("dạ đúng rồi ạ", AnswerKind.Yes)]
    [InlineData("sai rồi", AnswerKind.No)]
    public void A_read_back_is_answered(string text, AnswerKind kind) =>
        Read(text, new Expectation.ReadBack()).Answer!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("bạn thứ 2", 2)]
    [InlineData("Ksor", 2)]
    [InlineData("Kpă Phiên", 1)]
    public void A_pupil_is_chosen_by_number_or_by_words(string text, int number)
    {
        var question = new Question(QuestionAbout.Pupil, "Phiên", [new PupilId("GL00126"), new PupilId("GL00127")]);

        Read(text, new Expectation.Asked(question)).Answer.ShouldBe(new AnswerReading(AnswerKind.Choice, number));
    }

    [Fact]
    public void A_new_report_in_the_middle_of_a_question_is_that_report()
    {
        var question = new Question(QuestionAbout.Pupil, "Phiên", [new PupilId("GL00126"), new PupilId("GL00127")]);

        Read("7A vắng 1: Lan", new Expectation.Asked(question)).Intent.ShouldBe(Intent.Roll);
    }

    [Theory]
    [InlineData("7A ngày 31/11/2026 vắng Lan")]
    [InlineData("7A vắng 1 Lan 29/2/2026")]
    public void A_day_that_no_calendar_has_is_asked_about(string text) =>
        Read(text, expecting: null).Questions.ShouldContain(question => question.About == QuestionAbout.Date);

    [Theory]
    [InlineData("chiều", QuestionAbout.Session)]
    [InlineData("hôm nay", QuestionAbout.Date)]
    [InlineData("lớp 7a ạ", QuestionAbout.Class)]
    public void A_bare_part_settles_the_question(string text, QuestionAbout about)
    {
        var reading = Read(text, new Expectation.Asked(new Question(about, "", [])));

        reading.Answer!.Kind.ShouldBe(AnswerKind.Settles);
        reading.Settled.ShouldNotBeNull();
    }

    [Fact]
    public void A_settled_session_is_not_asked_again()
    {
        var context = Context() with { At = Monday.AddDays(1), Settled = new SettledParts(Session: Session.Afternoon) };

        var reading = new MessageReader().Read("hôm qua 7A vắng Lan", context);

        reading.Questions.ShouldBeEmpty();
        reading.Reports[0].Session.ShouldBe(Session.Afternoon);
    }

    [Fact]
    public void A_settled_class_wins_over_one_the_sender_may_not_report()
    {
        var reading = new MessageReader().Read("8B đủ", Context() with { Settled = new SettledParts(Class: new ClassId("7A")) });

        reading.Questions.ShouldBeEmpty();
        reading.Reports.Single().Class.ShouldBe(new ClassId("7A"));
    }

    [Theory]
    [InlineData("7A sáng mai vắng 1: Lan")]
    [InlineData("7A sáng 31/11 vắng Lan")]
    [InlineData("7A thứ 6 tuần trước vắng Lan")]
    public void A_day_that_was_said_is_not_lost_to_an_earlier_report(string text)
    {
        var stored = new KnownReport(new ReportReading(new ClassId("7A"), Today, Session.Morning, 0), Monday, NamesOpen: false);

        var reading = new MessageReader().Read(text, Context() with { Reported = [stored] });

        reading.Reports.ShouldNotContain(report => report.Date == Today);
    }

    [Fact]
    public void A_question_carries_what_is_to_be_recorded_of_the_pupil()
    {
        var question = Read("7A vắng 1: Phiên kp").Questions.Single();

        question.Slot.ShouldBe(new PupilSlot(PupilMark.Absent, AbsenceKind.Unexcused, null));
        question.Report.ShouldBe(0);
    }

    [Fact]
    public void A_report_without_its_session_is_kept_as_a_draft() =>
        new MessageReader().Read("hôm qua 7A vắng Lan", Context() with { At = Monday.AddDays(1) }).Questions.Single().Draft!.Absences.Count.ShouldBe(1);

    [Fact]
    public void Commands_say_which_they_are()
    {
        Read("giúp").Command!.Kind.ShouldBe(CommandKind.Help);
        Read("hủy").Command!.Kind.ShouldBe(CommandKind.Undo);
    }

    [Fact]
    public void An_explanation_names_every_piece() =>
        MessageReader.Explain("7A vắng 1: Lan", Context()).Explanation!.ShouldContain(line => line.StartsWith("Lan\tName", StringComparison.Ordinal));

    [Fact]
    public void A_line_that_is_no_JSON_or_has_an_unknown_sender_is_an_error_and_the_rest_goes_on()
    {
        var json = new ReadingJson(School);

        json.Read("{nonsense", 3).ShouldBe("""{"error":"not valid JSON","line":3}""");
        json.Read("""{"id":"x","as":"NOBODY","at":"2026-11-23T07:05:00+07:00","text":"7A đủ"}""", 4).ShouldBe("""{"id":"x","error":"as is unknown: NOBODY","line":4}""");
        json.Read("""{"id":"y","as":"GL-CB07","at":"yesterday","text":"7A đủ"}""", 5).ShouldContain("\"error\":\"at is not a time\"");
    }

    private static Reading Read(string text, Expectation? expecting = null) => new MessageReader().Read(text, Context() with { Expecting = expecting });

    private static ReadingContext Context() => new(School, new Sender.OfStaff(School.Find(new StaffId("GL-CB07"))!), Monday, []);
}
