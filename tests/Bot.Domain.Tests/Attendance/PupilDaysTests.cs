using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Attendance;

/// <summary>Monday to Saturday of one week: A absent without leave, E with leave, P seen, U not reported, M absent in the morning and seen in the afternoon.</summary>
public sealed class PupilDaysTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly ClassId Class = new("7A");
    private static readonly Domain.People.Pupil Child = SampleSchool.Pupil("7A", 3);

    [Theory]
    [InlineData("AAA", 3)]
    [InlineData("AAP", 0)] // seen: over
    [InlineData("PAA", 2)]
    [InlineData("AMA", 1)] // seen in the afternoon: over, and anew
    [InlineData("AEA", 2)] // leave is not counted and ends nothing
    [InlineData("AUA", 2)] // not reported is neither
    [InlineData("EEE", 0)]
    [InlineData("AAAAAAA", 6)] // the Sunday is no school day
    [InlineData("AAAAAA.A", 7)]
    public void School_days_in_a_row_without_leave_are_counted(string week, int days) =>
        (Days(SampleSchool.Register, week).Running(Monday.AddDays(week.Length - 1))?.Days.Count ?? 0).ShouldBe(days);

    [Fact]
    public void A_weekly_day_off_between_counts_where_the_school_counts_calendar_days()
    {
        var spell = Days(SampleSchool.Register, "....AA.A").Running(Monday.AddDays(7))!;

        spell.Count(inCalendarDays: false).ShouldBe(3);
        spell.Count(inCalendarDays: true).ShouldBe(4);
    }

    [Fact]
    public void A_holiday_is_counted_in_neither_way()
    {
        var register = With(new CalendarEntry(Monday.AddDays(5), Monday.AddDays(6), CalendarEntryKind.Holiday, new CalendarScope.WholeSchool(), "lễ"));

        Days(register, "...AA..A").Running(Monday.AddDays(7))!.Count(inCalendarDays: true).ShouldBe(3);
    }

    [Fact]
    public void A_closure_entered_afterwards_takes_its_day_out()
    {
        var register = With(new CalendarEntry(Monday.AddDays(1), Monday.AddDays(1), CalendarEntryKind.EmergencyClosure, new CalendarScope.OfClass(Class), "lũ"));

        Days(register, "AAA").Running(Monday.AddDays(2))!.Days.ShouldBe([Monday, Monday.AddDays(2)]);
    }

    [Fact]
    public void A_correction_cuts_the_spell_and_says_when_the_child_was_back()
    {
        var spell = Days(SampleSchool.Register, "APA").Since(Monday, Monday.AddDays(2))!;

        spell.Days.Count.ShouldBe(1);
        spell.BackOn.ShouldBe(Monday.AddDays(1));
    }

    [Fact]
    public void Nothing_is_left_of_a_spell_whose_days_were_all_excused() =>
        Days(SampleSchool.Register, "EEP").Since(Monday, Monday.AddDays(2)).ShouldBeNull();

    [Fact]
    public void A_report_with_absent_pupils_without_names_proves_nobody_present()
    {
        var held = Held("AA").Append(new HeldSession(new RollCallKey(Class, Monday.AddDays(2), Session.Morning), IsCertain: false));

        new PupilDays(SampleSchool.Register, Child, Missed("AA"), held.ToLookup(session => session.RollCall.Date), new DateOnly(2026, 9, 5)).Running(Monday.AddDays(2))!.Days.Count.ShouldBe(2);
    }

    [Fact]
    public void Days_since_the_family_was_heard_of_begin_anew_with_its_word()
    {
        var missed = Missed("AAA").Select(session => session.Date == Monday.AddDays(1) ? session with { IsHeardOf = true } : session);

        new PupilDays(SampleSchool.Register, Child, missed, Held("AAA").ToLookup(session => session.RollCall.Date), new DateOnly(2026, 9, 5)).Running(Monday.AddDays(2))!.DaysUnheard.ShouldBe(1);
    }

    private static PupilDays Days(SchoolRegister register, string week) =>
        new(register, Child, Missed(week), Held(week).ToLookup(session => session.RollCall.Date), new DateOnly(2026, 9, 5));

    private static IEnumerable<MissedSession> Missed(string week) =>
        from day in Enumerable.Range(0, week.Length)
        where week[day] is 'A' or 'E' or 'M' && Monday.AddDays(day).DayOfWeek != DayOfWeek.Sunday
        from session in week[day] == 'M' ? [Session.Morning] : new[] { Session.Morning, Session.Afternoon }
        select new MissedSession(new RollCallKey(Class, Monday.AddDays(day), session), new Absence(Child.Id, week[day] == 'E' ? AbsenceKind.Excused : AbsenceKind.Unstated, null));

    private static IEnumerable<HeldSession> Held(string week) =>
        from day in Enumerable.Range(0, week.Length)
        where week[day] is not ('U' or '.') && Monday.AddDays(day).DayOfWeek != DayOfWeek.Sunday
        from session in new[] { Session.Morning, Session.Afternoon }
        select new HeldSession(new RollCallKey(Class, Monday.AddDays(day), session), IsCertain: true);

    private static SchoolRegister With(CalendarEntry entry)
    {
        var sample = SampleSchool.Register;
        return new SchoolRegister(1, sample.School, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, [.. sample.Calendar.Entries, entry]);
    }
}
