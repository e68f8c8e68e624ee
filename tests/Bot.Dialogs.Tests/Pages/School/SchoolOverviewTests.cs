using Bot.Dialogs.Messages;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Pages.School;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Pages.School;

/// <summary>The school over weeks: what was not reported is in no rate, a year is held against the same weeks, and nobody is shown another's classes.</summary>
public sealed class SchoolOverviewTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly SchoolRegister Register = Seasonal();

    [Fact]
    public void Weeks_and_weekdays_count_reported_sessions_alone_and_a_silent_week_has_no_rate()
    {
        var view = Of(SampleSchool.Principal);

        var weeks = view.Weeks.TakeLast(3).ToList();
        view.Weeks.Count.ShouldBe(12);
        weeks.Select(week => (week.Now.Enrolled, week.Now.Absent)).ShouldBe([(40, 4), (0, 0), (80, 2)]);
        weeks.Select(week => week.Now.PresentPercent).ShouldBe([90m, null, 97.5m]);
        weeks[^1].Now.NotReported.ShouldNotBeNull().ShouldBeGreaterThan(0);
        view.Weekdays.Select(day => (day.Label, day.Enrolled, day.Absent)).ShouldBe([("Thứ Hai", 80, 5), ("Thứ Ba", 40, 1)]);
        view.Classes.Single(line => line.Label == "7A").Absent.ShouldBe(5);
        view.Grades.Select(line => (line.Label, line.Absent)).ShouldBe([("Khối 6", 0), ("Khối 7", 5), ("Khối 8", 1), ("Khối 9", 0)]);
        (view.Total.Enrolled, view.Total.Absent, view.Total.PresentPercent).ShouldBe((120, 6, 95m));
    }

    [Fact]
    public void The_year_before_stands_beside_the_same_weekdays_of_52_weeks_ago()
    {
        var view = Of(SampleSchool.Principal);

        view.Weeks[^1].Before.AbsentPercent.ShouldBe(10m);
        view.Weeks[^2].Before.AbsentPercent.ShouldBeNull();
        view.HasYearBefore.ShouldBeTrue();
        SchoolWording.Compared(view.Total, view.Before).ShouldBe("+12,5 điểm so với cùng tuần năm trước (82,5%)");
        SchoolWording.Compared(view.Total, new SchoolLine("", 0, 0, null)).ShouldContain("Chưa có số liệu");
        SchoolWording.Compared(new SchoolLine("", 10_000, 310, 0), new SchoolLine("", 10_000, 309, 0)).ShouldStartWith("0,0 điểm");
        SchoolWording.Compared(new SchoolLine("", 1_000, 31, 0), new SchoolLine("", 1_000, 30, 0)).ShouldStartWith("−0,1 điểm");
        SchoolOverview.NeededBefore(Visitor(SampleSchool.Principal), Monday.AddDays(-364), Monday.AddDays(-363)).AbsencesOf.ShouldNotBeNull().Pupils.ShouldBeEmpty();
    }

    [Fact]
    public void A_harvest_is_a_band_behind_its_weeks_and_is_held_against_the_harvest_before()
    {
        var view = Of(SampleSchool.Principal);

        view.Weeks.Where(week => week.Bands.Count > 0).Select(week => week.Monday).ShouldBe([Monday.AddDays(-14), Monday.AddDays(-7)]);
        var season = view.Seasons.ShouldHaveSingleItem();
        (season.Label, season.Now.AbsentPercent, season.Before.AbsentPercent).ShouldBe(("Mùa cà phê", 10m, 25m));
    }

    [Fact]
    public void Around_Tet_two_weeks_ahead_and_two_behind_are_looked_at_once_they_have_begun()
    {
        var visitor = new PageVisitor(SampleSchool.Register, SampleSchool.Principal, SampleSchool.Register.Clock.At(new DateOnly(2027, 1, 25), new TimeOnly(8, 0)));

        var view = Of(visitor, SchoolSpan.Year, new Facts(), new Facts());

        view.Seasons.Select(season => (season.Label, season.From, season.To)).ShouldBe([("Hai tuần trước Tết Nguyên đán Đinh Mùi", new DateOnly(2027, 1, 18), new DateOnly(2027, 1, 31))]);
        view.From.ShouldBe(new DateOnly(2026, 9, 5));
        view.Weeks.Count.ShouldBe(22);
    }

    [Fact]
    public void Reasons_and_hamlets_are_those_of_absences_that_count()
    {
        var view = Of(SampleSchool.Principal);

        view.Reasons.ShouldBe([("ốm", 1), (SchoolWording.NoReason, 1)], ignoreOrder: true);
        view.Hamlets.Sum(hamlet => hamlet.Absent).ShouldBe(2);
        var unnamed = Facts with { Held = [.. Facts.Held.Select(held => held with { IsCertain = false })] };
        Of(Visitor(SampleSchool.Principal), SchoolSpan.Weeks, unnamed, YearBefore).Hamlets.ShouldAllBe(line => line.AbsentPercent == null);
        var (hamlet, pupils) = (SampleSchool.Pupil("7A", 1).Hamlet, Register.Pupils);
        view.Hamlets.Single(line => line.Label == hamlet).Enrolled.ShouldBe((2 * pupils.Count(pupil => pupil.Hamlet == hamlet && pupil.Class.Value == "7A")) + pupils.Count(pupil => pupil.Hamlet == hamlet && pupil.Class.Value == "8A"));
    }

    [Fact]
    public void A_deputy_sees_the_own_grades_and_a_teacher_has_no_such_page()
    {
        var deputy = SampleSchool.Register.Find(new StaffId("GL-CB02"))!;
        SchoolOverview.IsFor(Visitor(deputy)).ShouldBeTrue();
        var view = Of(deputy);
        view.Grades.Select(grade => grade.Label).ShouldBe(["Khối 6", "Khối 7"]);
        view.Total.Absent.ShouldBe(5);
        view.Reach.Select(one => one.Label).ShouldBe(view.Classes.Select(one => one.Label));
        SchoolOverview.IsFor(Visitor(SampleSchool.TeacherOf("7A"))).ShouldBeFalse();
        var clerk = Of(SampleSchool.Register.Find(new StaffId("GL-CB21"))!);
        clerk.Reach.ShouldBeEmpty();
        clerk.States.ShouldAllBe(one => one.Findings.Length == 0);
        clerk.Gauge.ShouldNotBeNull();
    }

    [Fact]
    public void Reach_and_punctuality_are_those_of_the_chat_and_of_the_papers()
    {
        var child = SampleSchool.Pupil("7A", 1);
        var guardian = Membership.Of(Register.School.Id, Register.GuardiansOf(child.Id)[0].Id);
        var key = new RollCallKey(new ClassId("7A"), Monday, Session.Morning);
        var facts = Facts with
        {
            Contacts = new Dictionary<Membership, IReadOnlyList<Contact>> { [guardian] = [new Contact(new Address("web", "1"), Consented: true, CanBeReached: true)] },
            RollCalls = new Dictionary<RollCallKey, RollCall>
            {
                [key] = new(Register.School.Id, key, 1, 34, 0) { Origin = RollCallOrigin.Report, ReportedAt = Register.Clock.At(Monday, new TimeOnly(7, 0)), SourceMessage = "web/1" },
            },
        };

        var view = Of(Visitor(SampleSchool.Principal), SchoolSpan.Weeks, facts, new Facts());

        view.Reach.Single(one => one.Label == "7A").Reachable.ShouldBe(Register.GuardiansOf(child.Id)[0].Children.Select(own => Register.Find(own.Pupil)!).Count(own => own.Class == key.Class));
        view.States.Single(one => one.Label == "7A").ShouldSatisfyAllConditions(
            state => (state.Reported, state.OnTime, state.Uncorrected, state.OnTimePercent).ShouldBe((1, 1, 1, 100m)),
            state => state.Due.ShouldBeGreaterThan(1));
        view.States.Single(one => one.Label == "7B").OnTimePercent.ShouldBeNull();
    }

    private static Facts Facts => new()
    {
        Held = [Held("7A", new(2026, 11, 9), 4), Held("7A", Monday, 1), Held("8A", new(2026, 11, 24), 1)],
        Missed = [Missed(0, ReasonCode.OM, counts: true), Missed(1, null, counts: true), Missed(2, ReasonCode.OM, counts: false)],
    };

    private static Facts YearBefore => new() { Held = [Held("7A", Monday.AddDays(-364), 4), Held("7A", new(2025, 11, 10), 10)] };

    private static SchoolView Of(StaffMember member) => Of(Visitor(member), SchoolSpan.Weeks, Facts, YearBefore);

    private static SchoolView Of(PageVisitor visitor, SchoolSpan span, Facts facts, Facts before)
    {
        var today = (visitor.Today, visitor.Register.Clock.TimeOf(visitor.Now));
        return SchoolOverview.Of(
            visitor,
            span,
            SchoolDay.Of(visitor.Register, EachOf(SchoolOverview.Days(visitor, span)), facts.Held, facts.Missed, today),
            SchoolDay.OfYearBefore(EachOf(SchoolOverview.DaysBefore(visitor, span)), before.Held),
            facts,
            SchoolOverview.States(visitor, facts));
    }

    private static IEnumerable<DateOnly> EachOf((DateOnly From, DateOnly To) days) => Enumerable.Range(0, days.To.DayNumber - days.From.DayNumber + 1).Select(days.From.AddDays);

    private static HeldSession Held(string schoolClass, DateOnly day, int absent) => new(new RollCallKey(new ClassId(schoolClass), day, Session.Morning), IsCertain: true) { Enrolled = 40, Absent = absent };

    private static MissedSession Missed(int child, ReasonCode? reason, bool counts) =>
        new(new RollCallKey(new ClassId("7A"), Monday, Session.Morning), new Absence(SampleSchool.Register.PupilsOf(new ClassId("7A"))[child].Id, AbsenceKind.Unstated, reason)) { Counts = counts };

    private static PageVisitor Visitor(StaffMember member) => new(Register.On(Today), member, Register.Clock.At(Today, new TimeOnly(7, 20)));

    /// <summary>The sample school with a harvest of two weeks, and the one of the year before.</summary>
    private static SchoolRegister Seasonal()
    {
        var sample = SampleSchool.Register;
        var whole = new CalendarScope.WholeSchool();
        return new SchoolRegister(
            1, sample.School, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians,
            [
                .. sample.Calendar.Entries,
                new CalendarEntry(new(2025, 11, 10), new(2025, 11, 14), CalendarEntryKind.Harvest, whole, "Mùa cà phê"),
                new CalendarEntry(new(2026, 11, 9), new(2026, 11, 20), CalendarEntryKind.Harvest, whole, "Mùa cà phê"),
            ]);
    }
}
