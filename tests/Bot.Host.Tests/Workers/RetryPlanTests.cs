using Bot.Host.Workers;

namespace Bot.Host.Tests.Workers;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 30)]
    [InlineData(3, 120)]
    [InlineData(4, 600)]
    [InlineData(5, 3600)]
    public void Each_failure_waits_longer(int failures, int seconds) =>
        RetryPlan.Sending.After(failures, asked: null, chance: 0).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_the_last_attempt_a_message_is_dead() => RetryPlan.Sending.After(6, asked: null, chance: 0).ShouldBeNull();

    [Fact]
    public void Jitter_lengthens_and_never_shortens()
    {
        RetryPlan.Sending.After(2, asked: null, chance: 1).ShouldBe(TimeSpan.FromSeconds(36));
        RetryPlan.Sending.After(2, asked: null, chance: 0.5).ShouldBe(TimeSpan.FromSeconds(33));
    }

    [Fact]
    public void The_vendors_own_wait_is_never_undercut()
    {
        RetryPlan.Sending.After(1, TimeSpan.FromMinutes(3), chance: 1).ShouldBe(TimeSpan.FromMinutes(3));
        RetryPlan.Sending.After(1, TimeSpan.FromSeconds(1), chance: 0).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void It_prints_itself() =>
        RetryPlan.Sending.ToString().ShouldBe("5 s, 30 s, 2 min, 10 min, 1 h (+ up to 20 %), then dead");
}
