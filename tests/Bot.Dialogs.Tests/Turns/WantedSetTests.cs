using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Tests.Turns;

public sealed class WantedSetTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Each_is_wanted_once_and_found(int count)
    {
        WantedSet<int> wanted = [.. Enumerable.Range(0, count), .. Enumerable.Range(0, count)];
        wanted.ShouldBe(Enumerable.Range(0, count));
        wanted.Count.ShouldBe(count);
        (wanted.Contains(count - 1), wanted.Contains(count)).ShouldBe((true, false));
    }

    [Fact]
    public void What_is_added_or_taken_away_leaves_the_set_itself_as_it_was()
    {
        WantedSet<int> wanted = [1, 2];
        wanted.Add(3).ShouldBe([1, 2, 3]);
        wanted.Add(2).ShouldBeSameAs(wanted);
        wanted.Union([2, 4]).ShouldBe([1, 2, 4]);
        wanted.Except([1]).ShouldBe([2]);
        wanted.ShouldBe([1, 2]);
    }
}
