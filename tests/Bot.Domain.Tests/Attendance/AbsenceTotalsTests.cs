using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Attendance;

public sealed class AbsenceTotalsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly (DateOnly From, DateOnly To) Year = SampleSchool.Register.Calendar.YearOf(Monday);

    [Fact]
    public void Days_and_sessions_are_counted_apart_and_so_is_what_nobody_stated() =>
        Count(
            Missed(Monday, Session.Morning, AbsenceKind.Unexcused),
            Missed(Monday, Session.Afternoon, AbsenceKind.Excused),
            Missed(Monday.AddDays(1), Session.Morning, AbsenceKind.Excused),
            Missed(Monday.AddDays(2), Session.Morning, AbsenceKind.Excused),
            Missed(Monday.AddDays(2), Session.Afternoon, AbsenceKind.Unstated))
        .ShouldBe(new AbsenceTotals(Days: new AbsenceCount(1, 1, 1), Sessions: new AbsenceCount(3, 1, 1)));

    [Fact]
    public void What_does_not_count_and_the_boarders_evening_are_left_out() =>
        Count(
            Missed(Monday, Session.Morning, AbsenceKind.Unstated) with { Counts = false },
            Missed(Monday, Session.Evening, AbsenceKind.Unexcused))
        .Sessions.All.ShouldBe(0);

    [Fact]
    public void A_closure_that_was_declared_later_takes_its_day_out_of_everybodys_total()
    {
        var closed = WithEntry(new CalendarEntry(Monday, Monday, CalendarEntryKind.EmergencyClosure, new CalendarScope.OfClass(new ClassId("7A")), "lũ"));

        AbsenceTotals.Of(closed, [Missed(Monday, Session.Morning, AbsenceKind.Unexcused), Missed(Monday.AddDays(1), Session.Morning, AbsenceKind.Unexcused)], Year.From, Year.To)
            .Sessions.ShouldBe(new AbsenceCount(0, 1, 0));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void A_day_on_which_only_the_second_session_was_missed_counts_as_the_school_says(bool counts, int towardsLimit)
    {
        var sample = SampleSchool.Register;
        var school = sample.School with { Rules = sample.School.Rules with { SecondSessionCounts = counts } };
        var register = new SchoolRegister(1, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries);
        var totals = AbsenceTotals.Of(
            register,
            [
                Missed(Monday, Session.Morning, AbsenceKind.Unexcused), Missed(Monday, Session.Afternoon, AbsenceKind.Unexcused),
                Missed(Monday.AddDays(1), Session.Afternoon, AbsenceKind.Unexcused),
            ],
            Year.From,
            Year.To);

        totals.TowardsLimit.ShouldBe(towardsLimit);
        totals.Days.All.ShouldBe(2);
    }

    [Fact]
    public void The_year_before_is_another_total() =>
        Count(Missed(new DateOnly(2026, 5, 20), Session.Morning, AbsenceKind.Unexcused)).Days.All.ShouldBe(0);

    [Theory]
    [InlineData(29, 7, false)]
    [InlineData(30, 7, true)]
    [InlineData(45, 6, true)]
    [InlineData(46, 6, false)] // passed: a person speaks, no text
    [InlineData(40, 5, false)] // grades 1 to 5 have no such rule
    public void The_limit_is_near_from_thirty_days_on_and_from_grade_six(int days, int grade, bool isNear) =>
        new AbsenceTotals(new AbsenceCount(days, 0, 0), new AbsenceCount(2 * days, 0, 0)).IsNearLimit(grade).ShouldBe(isNear);

    [Fact]
    public void The_school_year_is_the_calendars_and_else_begins_in_august()
    {
        Year.ShouldBe((new DateOnly(2026, 9, 5), new DateOnly(2027, 5, 31)));
        new SchoolCalendar(new HashSet<DayOfWeek>(), [], []).YearOf(new DateOnly(2027, 3, 1)).ShouldBe((new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31)));
    }

    private static AbsenceTotals Count(params MissedSession[] missed) => AbsenceTotals.Of(SampleSchool.Register, missed, Year.From, Year.To);

    private static MissedSession Missed(DateOnly date, Session session, AbsenceKind kind) =>
        new(new RollCallKey(new ClassId("7A"), date, session), new Absence(SampleSchool.Pupil("7A", 1).Id, kind, null));

    private static SchoolRegister WithEntry(CalendarEntry entry)
    {
        var school = SampleSchool.Register;
        return new SchoolRegister(1, school.School, school.Classes, school.Staff, school.Pupils, school.Guardians, [.. school.Calendar.Entries, entry]);
    }
}
