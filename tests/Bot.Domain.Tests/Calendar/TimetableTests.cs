using System.Globalization;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class TimetableTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void The_first_reminder_falls_due_at_the_sessions_remind_time()
    {
        var due = Between("2026-11-23T07:09:59+07:00", "2026-11-23T07:10:00+07:00");

        due.Count.ShouldBe(SampleSchool.Register.Classes.Count);
        due[3].ShouldBe(new DueItem.RollReminder(
            "remind:MAU01:7A:2026-11-23:morning:1",
            At("2026-11-23T07:10:00+07:00"),
            At("2026-11-23T07:45:00+07:00"),
            new RollCallKey(new ClassId("7A"), Monday, Session.Morning),
            1,
            new TimeOnly(7, 45)));
    }

    [Fact]
    public void The_second_reminder_falls_due_at_the_cutoff_and_is_stale_once_the_leader_is_told()
    {
        var due = Between("2026-11-23T07:10:00+07:00", "2026-11-23T07:45:00+07:00").OfType<DueItem.RollReminder>().ToList();

        due.ShouldAllBe(item => item.Step == 2 && item.Key.EndsWith(":morning:2", StringComparison.Ordinal));
        due.ShouldAllBe(item => item.StaleAt == At("2026-11-23T08:00:00+07:00"));
    }

    [Fact]
    public void A_quarter_of_an_hour_after_the_cutoff_every_class_is_escalated_until_the_session_ends()
    {
        var due = Between("2026-11-23T07:45:00+07:00", "2026-11-23T08:00:00+07:00");

        due.ShouldAllBe(item => item is DueItem.Escalation);
        due[3].Key.ShouldBe("escalate:MAU01:7A:2026-11-23:morning");
        due[3].StaleAt.ShouldBe(At("2026-11-23T11:00:00+07:00"));
    }

    [Fact]
    public void A_school_day_has_two_reminders_and_one_escalation_for_each_class_and_session() =>
        Between("2026-11-23T00:00:00+07:00", "2026-11-24T00:00:00+07:00").Count.ShouldBe(12 * 2 * 3);

    [Fact]
    public void No_third_reminder_exists() =>
        Between("2026-11-23T00:00:00+07:00", "2026-11-30T00:00:00+07:00").OfType<DueItem.RollReminder>().ShouldAllBe(item => item.Step <= 2);

    [Theory]
    [InlineData("2026-11-22", "a Sunday")]
    [InlineData("2027-01-01", "a holiday")]
    [InlineData("2027-02-08", "Tết")]
    [InlineData("2027-06-10", "summer")]
    public void Nothing_falls_due_on_a_day_without_school(string date, string because)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var clock = SampleSchool.Register.Clock;

        Timetable.Due(SampleSchool.Register, clock.At(day, TimeOnly.MinValue), clock.At(day.AddDays(1), TimeOnly.MinValue)).ShouldBeEmpty(because);
        Timetable.IsSchoolDay(SampleSchool.Register, day).ShouldBeFalse(because);
    }

    [Fact]
    public void Looking_every_minute_or_once_a_week_finds_the_same_items()
    {
        var from = At("2026-11-21T12:34:00+07:00");
        var to = At("2026-11-28T09:00:00+07:00");
        var byMinute = new List<string>();
        for (var at = from; at < to; at += TimeSpan.FromMinutes(1))
        {
            byMinute.AddRange(Timetable.Due(SampleSchool.Register, at, at + TimeSpan.FromMinutes(1)).Select(item => item.Key));
        }

        byMinute.ShouldBe(Timetable.Due(SampleSchool.Register, from, to).Select(item => item.Key));
        byMinute.ShouldBeUnique();
    }

    [Fact]
    public void A_clock_that_stepped_back_finds_nothing() =>
        Between("2026-11-23T08:00:00+07:00", "2026-11-23T07:00:00+07:00").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-11-23T06:59:59+07:00", false)]
    [InlineData("2026-11-23T07:00:00+07:00", true)]
    [InlineData("2026-11-23T10:59:59+07:00", true)]
    [InlineData("2026-11-23T11:00:00+07:00", false)]
    [InlineData("2026-11-23T15:00:00+07:00", true)]
    [InlineData("2026-11-22T08:00:00+07:00", false)]
    public void A_session_lasts_four_hours_from_its_start(string instant, bool held) =>
        Timetable.IsInSession(SampleSchool.Register, At(instant)).ShouldBe(held);

    [Fact]
    public void All_reminders_of_a_roll_call_begin_with_the_prefix_that_withdraws_them()
    {
        var rollCall = new RollCallKey(new ClassId("7A"), Monday, Session.Morning);
        var prefix = Timetable.ReminderPrefix(SampleSchool.Register.School.Id, rollCall);

        prefix.ShouldBe("remind:MAU01:7A:2026-11-23:morning:");
        Between("2026-11-23T00:00:00+07:00", "2026-11-24T00:00:00+07:00").OfType<DueItem.RollReminder>()
            .Where(item => item.RollCall == rollCall)
            .ShouldAllBe(item => item.Key.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static IReadOnlyList<DueItem> Between(string from, string to) => Timetable.Due(SampleSchool.Register, At(from), At(to));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUniversalTime();
}
