using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Attendance;

public sealed class PeriodHeadcountTests
{
    private static readonly SchoolRegister Sample = SampleSchool.Register;
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly DateOnly Sunday = Monday.AddDays(6);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_total_is_the_sum_of_its_parts_however_they_are_cut(int seed)
    {
        var period = Of(Sample, Random(seed), Monday, Monday.AddDays(20), At(Monday.AddDays(21), 8));

        period.Total.Reports.ShouldBeGreaterThan(100);
        foreach (var parts in new[] { period.ByDay.Select(part => part.Count), period.ByWeek.Select(part => part.Count), period.ByClass.Select(part => part.Count), period.ByLevel.Select(part => part.Count) })
        {
            parts.Aggregate((one, other) => one + other).ShouldBe(period.Total);
        }

        var total = period.Total;
        (total.Present + total.Absent).ShouldBe(total.Enrolled);
        (total.Excused + total.Unexcused + total.Unstated).ShouldBe(total.Absent);
        (total.Reports + period.Outstanding.Sum(one => one.Count)).ShouldBe(period.Sessions.Sum(session => session.Reported.Count + session.Outstanding.Count));
        period.Sessions.Sum(session => session.Enrolled).ShouldBe(total.Enrolled);
    }

    /// <summary>Closures, a pupil of a class and every pupil of another in another mode, a session that has not begun.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_sessions_held_are_those_of_the_headcounts_whatever_the_calendar_says(int seed)
    {
        var random = new Random(seed);
        CalendarChange Away(string id, CalendarScope scope) => new(
            Sample.School.Id, id, random.Next(2) == 0 ? CalendarChangeKind.Closure : CalendarChangeKind.DayOff, Monday.AddDays(random.Next(5)), Monday.AddDays(5 + random.Next(9)), [scope], SampleSchool.Principal.Id, At(Monday, 6));
        var whole = Away("whole", new CalendarScope.OfClass(Sample.Classes[seed].Id)) with { Session = Session.Morning };
        var one = Away("one", new CalendarScope.OfPupil(SampleSchool.Pupil("7B", 1).Id));
        var all = Away("all", new CalendarScope.WholeSchool()) with { Scopes = [.. Sample.PupilsOf(new ClassId("7A")).Select(pupil => new CalendarScope.OfPupil(pupil.Id))] };
        var register = new SchoolRegister(0, Sample.School, Sample.Classes, Sample.Staff, Sample.Pupils, Sample.Guardians, Sample.Calendar.Entries, [whole, one, all]);
        var rollCalls = Random(seed).ToDictionary(rollCall => rollCall.Key);
        var (from, to, now) = (Monday, Monday.AddDays(30), At(Monday.AddDays(15), 8));

        var period = PeriodHeadcount.Of(register, register.Classes, rollCalls, from, to, now);
        var held = HeldSessions.Of(register, register.Classes, rollCalls.ContainsKey, from, to, now).ToList();

        held.Order(ByKey).ShouldBe(
            period.Sessions.SelectMany(session => session.Reported.Select(reported => reported.Class).Concat(session.Outstanding).Select(of => new RollCallKey(of.Id, session.Date, session.Session))).Order(ByKey));
        held.Count.ShouldBeGreaterThan(100);
        HeldSessions.Of(register, register.Classes, _ => false, from, to, now).ShouldAllBe(key => key.Class != new ClassId("7A") || key.Date < all.From || key.Date > all.To, "nobody of the class comes, and nobody reported");
    }

    [Fact]
    public void A_class_that_has_not_reported_is_in_no_number()
    {
        var period = Of(Sample, [Report("7A", Monday, Session.Morning, 1)], Monday, Monday, At(Monday, 8));

        period.Total.ShouldBe(new AttendanceCount(1, Sample.EnrolmentOf(new ClassId("7A")), 1, 0, 1, 0));
        period.Outstanding.Sum(one => one.Count).ShouldBe(Sample.Classes.Count - 1);
        period.Outstanding.ShouldNotContain(one => one.Class == new ClassId("7A"));
    }

    [Fact]
    public void Sessions_that_have_not_begun_and_days_without_school_are_left_out()
    {
        Of(Sample, [], Monday, Sunday, At(Monday, 8)).Sessions.Select(session => (session.Date, session.Session)).ShouldBe([(Monday, Session.Morning)]);
        Of(Sample, [], Monday, Sunday, At(Sunday, 8)).Sessions.Count.ShouldBe(6 * 2);
        Of(Sample, [], Sunday, Sunday, At(Sunday, 20)).Sessions.ShouldBeEmpty();
    }

    [Fact]
    public void A_closed_session_and_a_pupil_in_another_mode_are_neither_present_nor_absent()
    {
        var closed = new CalendarChange(Sample.School.Id, "c", CalendarChangeKind.Closure, Monday, Monday, [new CalendarScope.OfClass(new ClassId("7A"))], SampleSchool.Principal.Id, At(Monday, 6));
        var one = closed with { Id = "p", Scopes = [new CalendarScope.OfPupil(SampleSchool.Pupil("7B", 1).Id)], Mode = LearningMode.Zalo };
        var register = new SchoolRegister(0, Sample.School, Sample.Classes, Sample.Staff, Sample.Pupils, Sample.Guardians, Sample.Calendar.Entries, [closed, one]);
        var period = Of(register, [Report("7A", Monday, Session.Morning, 3), Report("7B", Monday, Session.Morning, 2)], Monday, Monday, At(Monday, 8));

        period.ByClass.Select(part => part.Class.Id.Value).ShouldBe(["7B"]);
        period.Total.Enrolled.ShouldBe(Sample.EnrolmentOf(new ClassId("7B")) - 1);
        (period.Total.InOtherMode, period.Total.Absent).ShouldBe((1, 1)); // the first of the two absent is the one in another mode
        period.Outstanding.ShouldNotContain(part => part.Class == new ClassId("7A"));
    }

    [Fact]
    public void A_comparison_takes_only_classes_that_reported_on_both_days()
    {
        var before = Monday.AddDays(-7);
        var rollCalls = new[] { Report("7A", Monday, Session.Morning, 1), Report("7B", Monday, Session.Morning, 5), Report("7A", before, Session.Morning, 3), Report("7C", before, Session.Morning, 9) }.ToDictionary(one => one.Key);
        var comparison = HeadcountComparison.Of(
            SessionHeadcount.Of(Sample, Sample.Classes, rollCalls, Monday, Session.Morning), SessionHeadcount.Of(Sample, Sample.Classes, rollCalls, before, Session.Morning));

        (comparison.Classes, comparison.Now.Absent, comparison.Then.Absent).ShouldBe((1, 1, 3));
        comparison.Change.ShouldBe(comparison.Now.Percentage - comparison.Then.Percentage);
        HeadcountComparison.DayBefore(Sample, Sample.Classes, Session.Morning, Monday).ShouldBe(Monday.AddDays(-2)); // Saturday
        HeadcountComparison.DayBefore(Sample, Sample.Classes, Session.Evening, Monday).ShouldBeNull();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Each_pupil_of_a_hamlet_stands_in_exactly_one_number(int seed)
    {
        var rollCalls = Random(seed).ToDictionary(one => one.Key);
        foreach (var hamlet in Sample.Pupils.GroupBy(pupil => pupil.Hamlet))
        {
            var count = GroupHeadcount.Of(Sample, [.. hamlet], rollCalls, Monday, Session.Morning);
            (count.Present + count.Absent + count.NotReported + count.InOtherMode + count.WithoutSession).ShouldBe(count.Pupils);
            count.NotReported.ShouldBe(hamlet.Count(pupil => !rollCalls.ContainsKey(new RollCallKey(pupil.Class, Monday, Session.Morning))));
        }
    }

    [Fact]
    public void Levels_follow_the_grade() =>
        new[] { 0, 1, 5, 6, 9, 10, 12 }.Select(grade => new SchoolClass(new ClassId("x"), grade, "", [Session.Morning]).Level)
            .ShouldBe([SchoolLevel.Preschool, SchoolLevel.Primary, SchoolLevel.Primary, SchoolLevel.LowerSecondary, SchoolLevel.LowerSecondary, SchoolLevel.UpperSecondary, SchoolLevel.UpperSecondary]);

    private static PeriodHeadcount Of(SchoolRegister register, IEnumerable<RollCall> rollCalls, DateOnly from, DateOnly to, DateTimeOffset now) =>
        PeriodHeadcount.Of(register, register.Classes, rollCalls.ToDictionary(one => one.Key), from, to, now);

    /// <summary>Three weeks in which most classes report, with some absent.</summary>
    private static List<RollCall> Random(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. from away in Enumerable.Range(0, 21)
               from schoolClass in Sample.Classes
               from session in schoolClass.Sessions
               where random.Next(4) > 0
               select Report(schoolClass.Id.Value, Monday.AddDays(away), session, random.Next(6), named: random.Next(3)),
        ];
    }

    private static RollCall Report(string schoolClass, DateOnly day, Session session, int absent, int named = int.MaxValue) =>
        new(Sample.School.Id, new RollCallKey(new ClassId(schoolClass), day, session), 1, Sample.EnrolmentOf(new ClassId(schoolClass)), absent)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = At(day, 7),
            SourceMessage = "test",
            Absences = [.. Enumerable.Range(1, Math.Min(absent, named)).Select(roll => new Absence(SampleSchool.Pupil(schoolClass, roll).Id, roll % 2 == 0 ? AbsenceKind.Excused : AbsenceKind.Unexcused, null))],
        };

    private static readonly Comparer<RollCallKey> ByKey = Comparer<RollCallKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));

    private static DateTimeOffset At(DateOnly day, int hour) => Sample.Clock.At(day, new TimeOnly(hour, 0));
}
