using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class HeadCountTimetableTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Two_classes_a_school_day_behind_the_cut_off_and_none_on_a_day_off()
    {
        for (var day = Monday; day < Monday.AddDays(28); day = day.AddDays(1))
        {
            var due = On(SampleSchool.Register, day);
            due.Count.ShouldBe(day.DayOfWeek == DayOfWeek.Sunday ? 0 : 2);
            due.Select(count => count.RollCall.Class).ShouldBeUnique();
            foreach (var count in due)
            {
                var cutoff = SampleSchool.Register.Clock.At(day, SampleSchool.Register.School.TimesOf(count.RollCall.Session)!.DueAt);
                (count.At - cutoff).ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60));
            }
        }
    }

    [Fact]
    public void A_catch_up_in_one_span_draws_the_same_as_every_minute()
    {
        var whole = HeadCountTimetable.Due(SampleSchool.Register, At(Monday, 0, 0), At(Monday.AddDays(3), 0, 0));
        var minutes = Enumerable.Range(0, 3 * 24 * 60).SelectMany(minute => HeadCountTimetable.Due(SampleSchool.Register, At(Monday, 0, 0).AddMinutes(minute), At(Monday, 0, 0).AddMinutes(minute + 1)));

        minutes.ShouldBe(whole);
    }

    [Fact]
    public void Over_a_year_every_class_is_counted_about_as_often_in_both_sessions()
    {
        var drawn = HeadCountTimetable.Due(SampleSchool.Register, At(new DateOnly(2026, 9, 5), 0, 0), At(new DateOnly(2027, 5, 31), 0, 0));
        var mean = drawn.Count / (double)SampleSchool.Register.Classes.Count;

        foreach (var schoolClass in SampleSchool.Register.Classes)
        {
            ((double)drawn.Count(count => count.RollCall.Class == schoolClass.Id)).ShouldBeInRange(mean * 0.5, mean * 1.5, schoolClass.Id.Value);
        }

        (drawn.Count(count => count.RollCall.Session == Session.Morning) / (double)drawn.Count).ShouldBeInRange(0.4, 0.6);
    }

    [Fact]
    public void The_school_says_how_many_and_a_closed_class_is_not_drawn()
    {
        On(With(0), Monday).ShouldBeEmpty();
        On(With(5), Monday).Count.ShouldBe(5);
        var first = On(SampleSchool.Register, Monday)[0].RollCall.Class;
        var closed = new CalendarChange(SampleSchool.Register.School.Id, "c", CalendarChangeKind.Closure, Monday, Monday, [new CalendarScope.OfClass(first)], SampleSchool.Principal.Id, At(Monday, 6, 0));
        On(With(2, closed), Monday).ShouldAllBe(count => count.RollCall.Class != first);
        On(With(2, closed), Monday).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(31, true, 0)]
    [InlineData(30, true, 0)]
    [InlineData(29, true, 0)]
    [InlineData(28, false, -1)]
    [InlineData(33, false, 2)]
    public void Who_may_be_in_the_room_or_not_makes_no_difference(int counted, bool agrees, int difference)
    {
        var key = new RollCallKey(new ClassId("7A"), Monday, Session.Morning);
        var rollCall = new RollCall(SampleSchool.Register.School.Id, key, 1, 34, 2)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = At(Monday, 7, 0),
            SourceMessage = "test",
            Elsewhere = [new Absence(SampleSchool.Pupil("7A", 3).Id, AbsenceKind.Unstated, ReasonCode.HT), new Absence(SampleSchool.Pupil("7A", 4).Id, AbsenceKind.Unstated, ReasonCode.NV)],
            LeftEarly = [SampleSchool.Pupil("7A", 5).Id],
        };
        var check = HeadCountCheck.Of(new HeadCount(rollCall.School, key, SampleSchool.Principal.Id, At(Monday, 8, 0)) { Counted = counted }, rollCall).ShouldNotBeNull();

        (check.Agrees, check.Difference).ShouldBe((agrees, difference));
    }

    [Fact]
    public void Without_a_count_or_a_report_there_is_nothing_to_compare()
    {
        var key = new RollCallKey(new ClassId("7A"), Monday, Session.Morning);
        var asked = new HeadCount(SampleSchool.Register.School.Id, key, SampleSchool.Principal.Id, At(Monday, 8, 0));
        HeadCountCheck.Of(asked with { Counted = 30 }, rollCall: null).ShouldBeNull();
        HeadCountCheck.Of(asked, rollCall: null).ShouldBeNull();
    }

    private static IReadOnlyList<DueItem.BlindCount> On(SchoolRegister register, DateOnly day) => HeadCountTimetable.Due(register, At(day, 0, 0), At(day.AddDays(1), 0, 0));

    private static SchoolRegister With(int classes, params CalendarChange[] changes)
    {
        var sample = SampleSchool.Register;
        return new SchoolRegister(0, sample.School with { Rules = sample.School.Rules with { HeadCountClasses = classes } }, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries, changes);
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => SampleSchool.Register.Clock.At(day, new TimeOnly(hour, minute));
}
