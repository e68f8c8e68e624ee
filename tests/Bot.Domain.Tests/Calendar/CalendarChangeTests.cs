using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class CalendarChangeTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Sunday = new(2026, 11, 29);
    private static readonly SchoolClass Taught = SampleSchool.Register.Find(new ClassId("7A"))!;

    [Fact]
    public void A_closure_takes_away_exactly_its_scope()
    {
        var register = With(Change(CalendarChangeKind.Closure, Monday, Monday, new CalendarScope.OfClass(Taught.Id)) with { Session = Session.Morning });

        register.Calendar.IsHeld(Monday, Session.Morning, Taught).ShouldBeFalse();
        register.Calendar.IsHeld(Monday, Session.Afternoon, Taught).ShouldBeTrue();
        register.Calendar.IsSchoolDay(Monday, Taught).ShouldBeTrue();
        register.Calendar.IsHeld(Monday, Session.Morning, register.Find(new ClassId("7B"))!).ShouldBeTrue();
        Timetable.Due(register, At(Monday, 0), At(Monday, 23)).OfType<DueItem.RollReminder>().Where(item => item.RollCall.Class == Taught.Id)
            .ShouldAllBe(item => item.RollCall.Session == Session.Afternoon);
    }

    [Fact]
    public void The_last_decision_counts_and_as_usual_never_makes_a_sunday_a_school_day()
    {
        var closed = Change(CalendarChangeKind.Closure, Monday, Sunday, new CalendarScope.WholeSchool());
        var again = Change(CalendarChangeKind.AsUsual, Monday.AddDays(2), Sunday, new CalendarScope.OfGrade(7)) with { At = closed.At.AddHours(1) };
        var register = With(again, closed);

        register.Calendar.IsSchoolDay(Monday.AddDays(1), Taught).ShouldBeFalse();
        register.Calendar.IsSchoolDay(Monday.AddDays(2), Taught).ShouldBeTrue();
        register.Calendar.IsSchoolDay(Monday.AddDays(2), register.Find(new ClassId("8A"))!).ShouldBeFalse();
        register.Calendar.IsSchoolDay(Sunday, Taught).ShouldBeFalse();
    }

    [Fact]
    public void A_made_up_sunday_can_be_called_off_again()
    {
        var madeUp = Change(CalendarChangeKind.MakeUp, Sunday, Sunday, new CalendarScope.WholeSchool());
        With(madeUp).Calendar.IsSchoolDay(Sunday, Taught).ShouldBeTrue();
        With(madeUp, Change(CalendarChangeKind.Closure, Sunday, Sunday, new CalendarScope.WholeSchool()) with { At = madeUp.At.AddHours(1) })
            .Calendar.IsSchoolDay(Sunday, Taught).ShouldBeFalse();
    }

    [Fact]
    public void What_was_reported_of_a_closed_session_stops_counting_and_counts_again_without_it()
    {
        var pupil = SampleSchool.Pupil("7A", 1).Id;
        MissedSession[] missed = [new(new RollCallKey(Taught.Id, Monday, Session.Morning), new Absence(pupil, AbsenceKind.Unexcused, null))];

        AbsenceTotals.Of(SampleSchool.Register, missed, Monday, Monday).Sessions.All.ShouldBe(1);
        AbsenceTotals.Of(With(Change(CalendarChangeKind.Closure, Monday, Monday, new CalendarScope.OfGrade(7))), missed, Monday, Monday).Sessions.All.ShouldBe(0);
        AbsenceTotals.Of(With(Change(CalendarChangeKind.Closure, Monday, Monday, new CalendarScope.OfPupil(pupil))), missed, Monday, Monday).Sessions.All.ShouldBe(0);
    }

    [Fact]
    public void Who_learns_in_another_way_is_neither_present_nor_absent()
    {
        var (away, other) = (SampleSchool.Pupil("7A", 1).Id, SampleSchool.Pupil("7A", 2).Id);
        var register = With(Change(CalendarChangeKind.Closure, Monday, Monday, new CalendarScope.OfPupil(away)));
        var key = new RollCallKey(Taught.Id, Monday, Session.Morning);
        var rollCall = new RollCall(register.School.Id, key, 1, 34, 2)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = At(Monday, 7),
            SourceMessage = "test",
            Absences = [new Absence(away, AbsenceKind.Unstated, null), new Absence(other, AbsenceKind.Excused, null)],
            Elsewhere = [new Absence(SampleSchool.Pupil("7A", 3).Id, AbsenceKind.Unstated, ReasonCode.HT), new Absence(SampleSchool.Pupil("7A", 4).Id, AbsenceKind.Unstated, ReasonCode.NV)],
        };
        var count = SessionHeadcount.Of(register, [Taught], new Dictionary<RollCallKey, RollCall> { [key] = rollCall }, Monday, Session.Morning);

        (count.Enrolled, count.Present, count.Absent, count.Excused, count.Unstated, count.InOtherMode).ShouldBe((32, 31, 1, 1, 0, 2));
    }

    [Theory]
    [InlineData(7, 34, 33)] // reported before it was known: the class had 34 then
    [InlineData(9, 33, 33)] // reported afterwards against 33
    public void Who_dropped_out_is_of_no_headcount_from_the_day_on(int reportedAt, int enrolled, int counted)
    {
        var gone = SampleSchool.Pupil("7A", 1).Id;
        var register = With(Change(CalendarChangeKind.DroppedOut, Monday, new DateOnly(2027, 5, 31), new CalendarScope.OfPupil(gone)) with { At = At(Monday, 8) });
        var key = new RollCallKey(Taught.Id, Monday, Session.Morning);
        var rollCall = new RollCall(register.School.Id, key, 1, enrolled, 1)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = At(Monday, reportedAt),
            SourceMessage = "test",
            Absences = [new Absence(gone, AbsenceKind.Unexcused, null)],
        };
        var count = SessionHeadcount.Of(register, [Taught], new Dictionary<RollCallKey, RollCall> { [key] = rollCall }, Monday, Session.Morning);

        (count.Enrolled, count.EnrolledInAll, count.Present, count.Absent, count.InOtherMode).ShouldBe((counted, 33, 33, 0, 0));
        (register.EnrolmentOf(Taught.Id), register.DropoutOf(gone, Monday) is not null, register.DropoutOf(gone, Monday.AddDays(-1)) is null).ShouldBe((33, true, true));
    }

    [Fact]
    public void Who_came_back_is_of_the_class_again_and_no_dropout_of_the_year()
    {
        var gone = SampleSchool.Pupil("7A", 1).Id;
        var back = Change(CalendarChangeKind.DroppedOut, Monday, Monday.AddDays(6), new CalendarScope.OfPupil(gone)) with { EndedBy = SampleSchool.Principal.Id, EndedAt = At(Sunday, 8) };

        With(back).EnrolmentOf(Taught.Id).ShouldBe(34);
        DropoutGauge.Of(With(back), Sunday).ShouldBeEmpty();
        DropoutGauge.Of(With(back with { EndedBy = null, EndedAt = null }), Sunday).Count.ShouldBe(1);
    }

    private static CalendarChange Change(CalendarChangeKind kind, DateOnly from, DateOnly to, CalendarScope scope) =>
        new(SampleSchool.Register.School.Id, Guid.NewGuid().ToString("N"), kind, from, to, [scope], SampleSchool.Principal.Id, At(from, 6));

    private static DateTimeOffset At(DateOnly day, int hour) => SampleSchool.Register.Clock.At(day, new TimeOnly(hour, 0));

    private static SchoolRegister With(params CalendarChange[] changes)
    {
        var school = SampleSchool.Register;
        return new SchoolRegister(1, school.School, school.Classes, school.Staff, school.Pupils, school.Guardians, school.Calendar.Entries, changes);
    }
}
