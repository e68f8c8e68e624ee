using Bot.Domain.Reports;

namespace Bot.Domain.Tests.Reports;

/// <summary>Form 6622: opening = now + dropouts + other decrease − additions.</summary>
public sealed class RollBalanceTests
{
    [Fact]
    public void It_closes_when_the_identity_holds() =>
        new RollBalance(Opening: 320, Now: 312, DroppedOut: 6, OtherDecrease: 5, Additions: 3).ShouldSatisfyAllConditions(balance => balance.Expected.ShouldBe(320), balance => balance.Closes.ShouldBeTrue());

    [Theory]
    [InlineData(311, 1)]
    [InlineData(314, -2)]
    public void It_says_how_many_pupils_nobody_explained(int now, int difference) =>
        new RollBalance(Opening: 320, now, DroppedOut: 6, OtherDecrease: 5, Additions: 3).ShouldSatisfyAllConditions(balance => balance.Difference.ShouldBe(difference), balance => balance.Closes.ShouldBeFalse());

    [Fact]
    public void An_unknown_opening_is_no_balance_also_in_a_sum()
    {
        var sum = new RollBalance(100, 100, 0, 0, 0) + new RollBalance(null, 50, 0, 0, 0);

        sum.Now.ShouldBe(150);
        sum.Opening.ShouldBeNull();
        sum.Closes.ShouldBeFalse();
    }
}
