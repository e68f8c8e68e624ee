using Bot.Domain.Trials;

namespace Bot.Domain.Tests.Trials;

public sealed class RateDifferenceTests
{
    private const int Trials = 600;

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.03)]
    [InlineData(0.03)]
    public void The_interval_holds_the_truth_about_nineteen_times_of_twenty(double effect)
    {
        var holds = Enumerable.Range(1, Trials).Select(seed => Played(seed, effect)).Count(result => result.Low <= effect && effect <= result.High);

        (holds / (double)Trials).ShouldBeInRange(0.925, 0.98);
    }

    [Fact]
    public void Without_an_effect_one_is_seldom_claimed_and_a_large_one_is_mostly_found_with_its_sign()
    {
        var none = Enumerable.Range(1, Trials).Count(seed => !Played(seed, 0).IncludesZero);
        var large = Enumerable.Range(1, Trials).Select(seed => Played(seed, -0.06)).ToList();

        (none / (double)Trials).ShouldBeLessThan(0.075);
        (large.Count(result => result.High < 0) / (double)Trials).ShouldBeGreaterThan(0.7);
        large.ShouldNotContain(result => result.Low > 0);
    }

    [Fact]
    public void Two_rates_and_their_difference_are_those_of_the_sums()
    {
        var weeks = Enumerable.Range(0, 6).SelectMany(_ => new[] { new ClassWeek(false, 2, 1, 20), new ClassWeek(true, 2, 3, 20) }).ToList();

        RateDifference.Of(weeks).ShouldBe(new RateDifference(0.05, 0.15, 0.05 - 0.15, 0.05 - 0.15));
    }

    [Fact]
    public void With_few_class_weeks_on_a_side_nothing_is_said()
    {
        var weeks = Enumerable.Range(0, 40).Select(_ => new ClassWeek(false, 5, 1, 50)).ToList();

        RateDifference.Of([.. weeks, .. Enumerable.Range(0, 4).Select(_ => new ClassWeek(true, 5, 1, 50))]).ShouldBeNull();
        RateDifference.Of([.. weeks, .. Enumerable.Range(0, 9).Select(_ => new ClassWeek(true, 5, 0, 0))]).ShouldBeNull();
        RateDifference.Of([.. weeks, .. Enumerable.Range(0, 5).Select(_ => new ClassWeek(true, 5, 1, 50))]).ShouldNotBeNull();
    }

    /// <summary>Sixty class-weeks with weeks of their own (rain, feasts), some pupils each, twelve sessions a pupil.</summary>
    private static RateDifference Played(int seed, double effect)
    {
        var random = new Random(seed);
        return RateDifference.Of([.. Enumerable.Range(0, 60).Select(_ =>
        {
            var isHeldOut = random.Next(2) == 0;
            var rate = 0.12 + (0.08 * (random.NextDouble() - 0.5)) + (isHeldOut ? 0 : effect);
            var pupils = random.Next(1, 8);
            return new ClassWeek(isHeldOut, pupils, Enumerable.Range(0, pupils * 12).Count(_ => random.NextDouble() < rate), pupils * 12);
        })])!;
    }
}
