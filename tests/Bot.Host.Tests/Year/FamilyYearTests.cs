using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Host.Tests.Year;

/// <summary>
/// What families of a simulated school year hear: ten days in every run, with <c>./test.sh --long</c> five years, more than a million decisions. The figures are
/// written to the test's output: <c>dotnet test tests/Bot.Host.Tests --filter FamilyYear --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class FamilyYearTests(ITestOutputHelper output)
{
    private const int YearsAtLength = 5;
    private const int DecisionsOfAYear = 240_000;

    private static bool IsLong => LongRun.Count(0, 1) == 1;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, LongRun.Count(1, YearsAtLength))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_family_hears_too_much_too_late_at_night_twice_or_of_a_child_that_is_there(int seed)
    {
        var year = SampleSchool.Register.Calendar.YearOf(new DateOnly(2026, 11, 23));
        var (from, to) = IsLong ? (year.From, year.To) : (new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 5));
        await using var school = await FamilyYear.OpenAsync(seed, from);
        await school.LiveAsync(from, to);

        var figures = school.Watch.Figures;
        output.WriteLine($"seed {seed}, {from:O} to {to:O}");
        foreach (var line in figures.Lines())
        {
            output.WriteLine($"  {line}");
        }

        figures.Decisions.ShouldBeGreaterThan(IsLong ? DecisionsOfAYear : 10_000);
        figures.Asked.Count.ShouldBeGreaterThan(50);
        figures.Kinds.Count.ShouldBeGreaterThan(1, "the rounds were held");
        if (IsLong)
        {
            new[] { "week", "weekday", "month", "thanks", "return", "sundayreturn" }.Except(figures.Kinds.Keys).ShouldBeEmpty("every kind occurs in a year");
        }

        figures.AnsweredQuestions.ShouldBeGreaterThan(10);
    }
}
