using Bot.Domain.Attendance;

namespace Bot.Domain.Tests.Attendance;

public sealed class DropoutGaugeTests
{
    [Theory]
    [InlineData(0, 312, 6, 0)]
    [InlineData(2, 312, 4, 0)]
    [InlineData(3, 312, 3, 50)]
    [InlineData(5, 312, 1, 75)]
    [InlineData(6, 312, 0, 100)] // 1.92 %: allowed
    [InlineData(7, 312, -1, 101)] // 2.24 %: over
    [InlineData(2, 100, 0, 100)] // exactly 2 % is allowed
    [InlineData(0, 49, 0, 0)] // no allowance at all
    [InlineData(1, 49, -1, 101)]
    public void The_target_itself_is_allowed_and_leaders_are_warned_at_its_parts(int dropouts, int pupils, int left, int level)
    {
        var gauge = new DropoutGauge(dropouts, pupils, 2);

        (gauge.Left, gauge.Level, gauge.IsOver).ShouldBe((left, level, left < 0));
    }
}
