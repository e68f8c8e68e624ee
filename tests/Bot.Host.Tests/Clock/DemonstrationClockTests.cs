using System.Globalization;
using Bot.Host.Clock;
using Bot.Testing;

namespace Bot.Host.Tests.Clock;

public sealed class DemonstrationClockTests
{
    [Theory]
    [InlineData("2026-11-22T10:00:00+07:00", "2026-11-23T07:16:00+07:00", "a Sunday begins on Monday")]
    [InlineData("2026-11-23T03:00:00+07:00", "2026-11-23T07:16:00+07:00", "a night begins the same morning")]
    [InlineData("2026-11-23T21:00:00+07:00", "2026-11-24T07:16:00+07:00", "an evening begins the next morning")]
    [InlineData("2027-02-03T09:00:00+07:00", "2027-02-15T07:16:00+07:00", "Tết ends on a school day")]
    public void Outside_school_hours_the_clock_starts_on_a_school_morning(string now, string start, string because) =>
        StartAt(now, lastSeen: null).ShouldBe(At(start), because);

    [Fact]
    public void During_a_session_real_time_will_do() => StartAt("2026-11-23T08:30:00+07:00", lastSeen: null).ShouldBeNull();

    [Fact]
    public void A_clock_that_was_ahead_goes_on_where_it_stopped() =>
        StartAt("2026-11-22T10:05:00+07:00", "2026-11-23T07:40:00+07:00").ShouldBe(At("2026-11-23T07:40:00+07:00"));

    [Fact]
    public void It_never_goes_back_behind_what_the_school_has_lived() =>
        StartAt("2026-11-22T10:05:00+07:00", "2026-11-23T18:00:00+07:00").ShouldBe(At("2026-11-24T07:16:00+07:00"));

    [Fact]
    public void Summer_has_no_school_morning_to_offer() => StartAt("2027-06-15T08:00:00+07:00", lastSeen: null).ShouldBeNull();

    private static DateTimeOffset? StartAt(string now, string? lastSeen) =>
        DemonstrationClock.StartAt(SampleSchool.Register, At(now), lastSeen is null ? null : At(lastSeen));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUniversalTime();
}
