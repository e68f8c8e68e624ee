using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.RollCalls;

/// <summary>design §10: whose family is asked, and when.</summary>
public sealed class SafetyPolicyTests
{
    private static readonly PupilId Pupil = new("GL00118");
    private static readonly RollCallKey Morning = new(new ClassId("7A"), new DateOnly(2026, 11, 23), Session.Morning);
    private static readonly RollCallKey Evening = Morning with { Session = Session.Evening };

    [Theory]
    [InlineData(AbsenceKind.Unexcused, null, true)]
    [InlineData(AbsenceKind.Unstated, null, true)]
    [InlineData(AbsenceKind.Unstated, ReasonCode.KR, true)]
    [InlineData(AbsenceKind.Excused, null, false)]
    [InlineData(AbsenceKind.Excused, ReasonCode.OM, false)]
    [InlineData(AbsenceKind.Unexcused, ReasonCode.LR, false)]
    [InlineData(AbsenceKind.Unstated, ReasonCode.LH, false)]
    public void Unexplained_is_without_leave_and_without_a_reason(AbsenceKind kind, ReasonCode? reason, bool unexplained) =>
        SafetyPolicy.IsUnexplained(new Absence(Pupil, kind, reason), Morning, []).ShouldBe(unexplained);

    [Theory]
    [InlineData(SafetyQuestionState.Answered, false)]
    [InlineData(SafetyQuestionState.Accepted, false)]
    [InlineData(SafetyQuestionState.Open, true)]
    [InlineData(SafetyQuestionState.Withdrawn, true)]
    public void A_family_that_has_spoken_for_the_session_is_not_asked(SafetyQuestionState state, bool unexplained)
    {
        var heard = new SafetyQuestion(new SchoolId("MAU01"), Pupil, Morning, default, state);

        SafetyPolicy.IsUnexplained(new Absence(Pupil, AbsenceKind.Unstated, null), Morning, [heard]).ShouldBe(unexplained);
        SafetyPolicy.IsUnexplained(new Absence(Pupil, AbsenceKind.Unstated, null), Morning with { Session = Session.Afternoon }, [heard])
            .ShouldBeTrue("it was about another session");
    }

    [Theory]
    [InlineData("2026-11-23T07:05:00+07:00", "2026-11-23T07:20:00+07:00")] // a quarter of an hour after the report
    [InlineData("2026-11-23T06:30:00+07:00", "2026-11-23T07:15:00+07:00")] // not before the session has run a quarter of an hour
    [InlineData("2026-11-23T09:00:00+07:00", "2026-11-23T09:15:00+07:00")]
    public void Silence_counts_as_yes_after_a_quarter_of_an_hour(string reported, string due) =>
        SafetyPolicy.DueAt(SampleSchool.Register, Morning, Instant(reported)).ShouldBe(Instant(due));

    [Fact]
    public void A_yes_asks_at_once_but_not_before_the_session_has_run_a_quarter_of_an_hour()
    {
        SafetyPolicy.DueAfterYes(SampleSchool.Register, Morning, Instant("2026-11-23T07:06:00+07:00")).ShouldBe(Instant("2026-11-23T07:15:00+07:00"));
        SafetyPolicy.DueAfterYes(SampleSchool.Register, Morning, Instant("2026-11-23T07:40:00+07:00")).ShouldBe(Instant("2026-11-23T07:40:00+07:00"));
    }

    [Theory]
    [InlineData("2026-11-23T20:16:00+07:00")] // would be due in the night
    [InlineData("2026-11-24T07:05:00+07:00")] // a day late: nobody is asked about yesterday
    public void Nobody_is_asked_by_night_or_about_another_day(string reported) =>
        SafetyPolicy.DueAt(SampleSchool.Register, Evening, Instant(reported)).ShouldBeNull();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
