using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Attendance;

public sealed class LimitStandingTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);
    private static readonly Pupil Child = SampleSchool.Pupil("7A", 3);

    [Theory]
    [InlineData(4, 0, 41)]
    [InlineData(5, 5, 40)]
    [InlineData(8, 5, 37)]
    [InlineData(9, 9, 36)]
    [InlineData(18, 18, 27)]
    [InlineData(30, 30, 15)]
    [InlineData(40, 40, 5)]
    [InlineData(44, 40, 1)]
    [InlineData(45, 45, 0)] // still allowed
    [InlineData(46, 46, 0)] // not promoted
    [InlineData(60, 46, 0)]
    public void Marks_are_reached_and_45_is_allowed_while_46_is_not(int days, int mark, int left)
    {
        var standing = Of(Child, days);

        (standing.Used, standing.Reached, standing.Left, standing.IsPassed).ShouldBe((days, mark, left, days > 45));
    }

    [Fact]
    public void Two_sessions_of_a_day_are_one_with_and_without_leave_together()
    {
        var missed = new[] { Session.Morning, Session.Afternoon }.SelectMany(session => new[]
        {
            Missed(Child, Monday, session, AbsenceKind.Excused), Missed(Child, Monday.AddDays(1), session, AbsenceKind.Unexcused),
        });

        LimitStanding.Of(SampleSchool.Register, Child, missed, Monday.AddDays(5))!.Used.ShouldBe(2);
    }

    [Fact]
    public void Grades_below_six_have_no_such_rule()
    {
        var sample = SampleSchool.Register;
        var register = new SchoolRegister(1, sample.School, [.. sample.Classes.Select(schoolClass => schoolClass with { Grade = 5 })], sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries);

        LimitStanding.Of(register, Child, [Missed(Child, Monday, Session.Morning, AbsenceKind.Unexcused)], Monday).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 100, 6, 0)]
    [InlineData(3, 18, 6, 35)] // three weeks gone: 3 × 35 ÷ 3
    [InlineData(1, 2, 6, 35)] // the first week counts as a whole one
    [InlineData(10, 105, 6, 20)] // 17.5 weeks gone
    [InlineData(7, 60, 6, 25)] // rounded up
    [InlineData(46, 230, 6, 46)] // never less than what was missed
    public void The_forecast_is_what_35_weeks_would_come_to(int used, int daysGone, int daysAWeek, int forecast) =>
        LimitStanding.Forecasted(used, daysGone, daysAWeek).ShouldBe(forecast);

    private static LimitStanding Of(Pupil pupil, int days)
    {
        var schoolDays = Enumerable.Range(0, 150).Select(Monday.AddDays).Where(day => day.DayOfWeek != DayOfWeek.Sunday && SampleSchool.Register.Calendar.IsSchoolDay(day, SampleSchool.Register.Find(pupil.Class)!)).Take(days).ToList();
        return LimitStanding.Of(SampleSchool.Register, pupil, schoolDays.Select(day => Missed(pupil, day, Session.Morning, AbsenceKind.Unstated)), schoolDays[^1])!;
    }

    private static MissedSession Missed(Pupil pupil, DateOnly day, Session session, AbsenceKind kind) => new(new RollCallKey(pupil.Class, day, session), new Absence(pupil.Id, kind, null));
}
