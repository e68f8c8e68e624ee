using Xunit.Abstractions;

namespace Bot.Host.Tests.SchoolYear;

/// <summary>
/// The school's clock over a whole year: <c>truong/</c> is the school with a calendar of its own, <c>kich-ban.txt</c> what people do, <c>mong-doi.txt</c> what must be said to
/// whom and when, derived by hand from the rules. Nothing else may be said.
/// </summary>
public sealed class SchoolYearTests(ITestOutputHelper output)
{
    /// <summary>Which classes are counted is drawn: no table can name them by hand.</summary>
    private const string BlindCount = "head-count";

    [Fact]
    public async Task Everybody_hears_in_a_year_what_the_rules_say_on_the_day_they_say_and_nothing_else()
    {
        var plot = YearPlot.Read();
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await using var school = await YearOfSchool.OpenAsync(new DateOnly(2026, 9, 4));
        await school.LiveAsync(new DateOnly(2026, 9, 4), new DateOnly(2027, 6, 12));

        var byLot = school.Sent.Where(row => row.Rule.StartsWith(BlindCount, StringComparison.Ordinal)).ToList();
        foreach (var day in byLot.GroupBy(row => row.Day))
        {
            day.Select(row => row.Rule).Distinct().Count().ShouldBe(2, $"{day.Key:O}: two classes are counted blind (S0-03)");
            day.Count().ShouldBe(2, $"{day.Key:O}");
            (plot.IsSchoolDay(day.Key) && day.Key.DayOfWeek != DayOfWeek.Sunday).ShouldBeTrue($"{day.Key:O} is no ordinary school day");
            day.ShouldAllBe(row => row.Who == "HT" || row.Who == "PHT" || row.Who == "QS");
        }

        var differences = YearTable.Differences(YearTable.Read(), [.. school.Sent.Where(row => !row.Rule.StartsWith(BlindCount, StringComparison.Ordinal))]);
        output.WriteLine($"{school.Sent.Count} messages in {System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds:0} s; {differences.Count} differences");
        foreach (var line in differences)
        {
            output.WriteLine(line);
        }

        differences.ShouldBeEmpty(string.Join(Environment.NewLine, differences));
    }
}
