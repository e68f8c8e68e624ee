using Bot.Domain.Trials;

namespace Bot.Domain.Tests.Trials;

public sealed class HoldOutTests
{
    private static readonly SchoolId School = new("MAU01");
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Fact]
    public void The_draw_is_the_same_whenever_it_is_made_and_another_with_another_seed()
    {
        Draws("a").ShouldBe(Draws("a"));
        Draws("a").ShouldNotBe(Draws("b"));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void So_large_a_part_is_held_out_as_the_school_wants(double share) =>
        (Draws("seed", (decimal)share).Count(held => held) / 4000.0).ShouldBe(share, tolerance: share is 0 or 1 ? 1e-9 : 0.03);

    [Theory]
    [InlineData("2026-11-27", "2026-11-27")]
    [InlineData("2026-12-03", "2026-11-27")]
    [InlineData("2026-12-04", "2026-12-04")]
    public void A_week_begins_on_the_schools_weekday(string day, string week) =>
        HoldOut.WeekOf(DateOnly.Parse(day, provider: null), DayOfWeek.Friday).ShouldBe(DateOnly.Parse(week, provider: null));

    private static List<bool> Draws(string seed, decimal share = 0.5m) =>
    [
        .. from week in Enumerable.Range(0, 200)
           from schoolClass in Enumerable.Range(0, 20)
           select HoldOut.IsHeldOut(School, new ClassId($"7{schoolClass}"), Friday.AddDays(7 * week), seed, share),
    ];
}
