using Bot.Domain.Attendance;
using Roll = Bot.Domain.Calendar.Session;

namespace Bot.Domain.Tests.Attendance;

/// <summary>Planted fakes are found; honest classes, simulated with a seed, are rarely named.</summary>
public sealed class ClassQualityTests
{
    private const int Classes = 12;
    private const int Sessions = 48;
    private const int Enrolled = 30;

    [Fact]
    public void Honest_classes_are_rarely_named()
    {
        var (named, all) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var marks = ClassQuality.Of(School(new Random(seed)));
            (named, all) = (named + marks.Count(mark => mark.Findings.Count > 0), all + marks.Count);
        }

        ((double)named / all).ShouldBeLessThan(0.01, $"{named} of {all}");
    }

    [Fact]
    public void A_class_that_is_always_full_is_found_where_others_are_not()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var school = School(new Random(seed));
            school[0] = school[0] with { Held = [.. school[0].Held.Select(session => session with { Absent = 0, IsCertain = true })] };

            var finding = ClassQuality.Of(school)[0].Findings.ShouldHaveSingleItem();
            finding.Reason.ShouldBe(QualityReason.AlwaysFull);
            finding.UsualPercent.ShouldBeLessThan(60);
        }
    }

    [Fact]
    public void Where_most_classes_are_full_a_full_class_is_not_named()
    {
        var school = Enumerable.Range(0, Classes).Select(number => Class(number) with { Held = [.. Enumerable.Range(0, Sessions).Select(at => Session(number, at, absent: at % 10 == number % 10 && number > 0 ? 1 : 0))] }).ToList();

        ClassQuality.Of(school).ShouldAllBe(mark => mark.Findings.Count == 0);
    }

    [Fact]
    public void A_copied_total_is_found_and_a_child_that_stays_away_is_not()
    {
        var school = School(new Random(1));
        school[0] = school[0] with { Held = [.. school[0].Held.Select(session => session with { Absent = 2, IsCertain = false })] };
        school[1] = school[1] with { Held = [.. school[1].Held.Select(session => session with { Absent = 2, IsCertain = true })] };

        var marks = ClassQuality.Of(school);

        marks[0].Findings.ShouldHaveSingleItem().Reason.ShouldBe(QualityReason.CopiedTotal);
        marks[1].Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { 5, 4 }, true)]
    [InlineData(new[] { 5, 0, 4 }, true)]
    [InlineData(new[] { 5 }, false)]
    [InlineData(new[] { 1, 1, 1, 1 }, false)]
    [InlineData(new[] { 5, 0, 4, 0 }, false)]
    public void Counts_that_differ_twice_and_more_often_than_not_are_a_reason(int[] fewer, bool isFound)
    {
        var one = Class(0) with { Counts = [.. fewer.Select(missing => new HeadCountCheck(Enrolled - missing, Enrolled, Enrolled))] };

        ClassQuality.Of([one])[0].Findings.Select(finding => finding.Reason).ShouldBe(isFound ? [QualityReason.CountsDiffer] : []);
    }

    [Fact]
    public void Families_meals_and_late_changes_count_when_they_repeat()
    {
        var held = Enumerable.Range(0, 20).Select(at => Session(0, at, absent: at % 2)).ToList();

        Reasons(Class(0) with { Held = held, Answered = 10, Contradicted = 3 }).ShouldBe([QualityReason.FamiliesContradict]);
        Reasons(Class(0) with { Held = held, Answered = 40, Contradicted = 3 }).ShouldBeEmpty();
        Reasons(Class(0) with { Held = held, Meals = [(20, 14), (20, 15), (20, 16), (20, 19)] }).ShouldBe([QualityReason.MealsDiffer]);
        Reasons(Class(0) with { Held = held, Meals = [(20, 18), (20, 19), (20, 22)] }).ShouldBeEmpty();
        Reasons(Class(0) with { Held = held, LateEdits = 5 }).ShouldBe([QualityReason.LateEdits]);
        Reasons(Class(0) with { Held = held, LateEdits = 4 }).ShouldBeEmpty();
    }

    private static IEnumerable<QualityReason> Reasons(ClassEvidence one) => ClassQuality.Of([one])[0].Findings.Select(finding => finding.Reason);

    /// <summary>Four weeks of two sessions: pupils fall ill, stay away for a while and come back; classes differ; teachers name nearly everybody; counters miscount by one now and then.</summary>
    private static List<ClassEvidence> School(Random chance)
    {
        var classes = new List<ClassEvidence>();
        for (var number = 0; number < Classes; number++)
        {
            var rate = 0.015 * (0.4 + chance.NextDouble());
            var away = new bool[Enrolled];
            var held = new List<HeldSession>();
            for (var at = 0; at < Sessions; at++)
            {
                for (var pupil = 0; pupil < Enrolled; pupil++)
                {
                    away[pupil] = away[pupil] ? chance.NextDouble() < 0.6 : chance.NextDouble() < rate;
                }

                held.Add(Session(number, at, away.Count(isAway => isAway)) with { IsCertain = chance.NextDouble() < 0.9 });
            }

            classes.Add(Class(number) with
            {
                Held = held,
                Counts = [.. Enumerable.Range(0, chance.Next(4)).Select(_ => new HeadCountCheck(Enrolled - (chance.NextDouble() < 0.05 ? 3 : chance.NextDouble() < 0.2 ? 1 : 0), Enrolled, Enrolled))],
                Answered = 20,
                Contradicted = chance.Next(2),
                LateEdits = chance.Next(5),
            });
        }

        return classes;
    }

    private static ClassEvidence Class(int number) => new(new ClassId($"{number}"));

    private static HeldSession Session(int number, int at, int absent) =>
        new(new RollCallKey(new ClassId($"{number}"), new DateOnly(2026, 11, 2).AddDays(at / 2), at % 2 == 0 ? Roll.Morning : Roll.Afternoon), IsCertain: true) { Enrolled = Enrolled, Absent = absent };
}
