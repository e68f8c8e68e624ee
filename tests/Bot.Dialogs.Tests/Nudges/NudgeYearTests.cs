using Bot.Dialogs.Messages;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Dialogs.Tests.Nudges;

/// <summary>
/// A school year of the sample school on a clock that jumps: families that answer or do not, stop, want fewer; classes that forget to report;
/// power cuts over whole days. Every decision about a child and a day is checked against the rules in words of their own.
/// </summary>
public sealed class NudgeYearTests(ITestOutputHelper output)
{
    private const int DecisionsAtLength = 1_000_000;

    [Fact]
    public void No_family_is_told_too_much_at_the_wrong_time_or_about_a_child_that_was_there()
    {
        var decisions = 0;
        for (var seed = 1; seed == 1 || decisions < LongRun.Count(1, DecisionsAtLength); seed++)
        {
            decisions += PlayYear(seed);
        }

        output.WriteLine($"{decisions} decisions");
    }

    /// <summary>The one day of the year on which a return from a long break is spoken of; no power cut takes it.</summary>
    private static readonly DateOnly BeforeReturn = new(2027, 2, 14);

    private int PlayYear(int seed)
    {
        var random = new Random(seed);
        var village = new NudgeVillage
        {
            Register = NudgeVillage.With(
                [
                    new CalendarEntry(new DateOnly(2026, 10, 20), new DateOnly(2026, 11, 10), CalendarEntryKind.Harvest, new CalendarScope.WholeSchool(), "Mùa mì"),
                    new CalendarEntry(new DateOnly(2027, 4, 13), new DateOnly(2027, 4, 16), CalendarEntryKind.Festival, new CalendarScope.OfGrade(8), ""),
                ],
                [.. SampleSchool.Register.Pupils.Where(_ => random.Next(4) != 0).Select(pupil => pupil.Id)]),
        };
        var register = village.Register;
        var (from, to) = register.Calendar.YearOf(new DateOnly(2026, 11, 23));
        var habits = register.Pupils.ToDictionary(pupil => pupil.Id, _ => random.NextDouble() < 0.15 ? 0.25 : 0.02);
        village.Unwilling.UnionWith(register.Guardians.Where(_ => random.Next(10) == 0).Select(guardian => guardian.Id));
        village.WantFewer.UnionWith(register.Guardians.Where(_ => random.Next(10) == 0).Select(guardian => guardian.Id));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var watch = new NudgeWatch(village);
        var (decisions, rounds, stale) = (0, 0, 0);
        var clock = new FakeClock(register.Clock.At(from, new TimeOnly(6, 0)));
        var mark = clock.GetUtcNow();
        var lived = from;
        while (register.Clock.DateOf(mark) <= to)
        {
            clock.AdvanceTo(NextLook(village, random, clock.GetUtcNow()));
            var now = clock.GetUtcNow();
            for (; lived <= register.Clock.DateOf(now); lived = lived.AddDays(1))
            {
                Live(village, random, lived, habits);
            }

            foreach (var due in FamilyTimetable.Due(register, mark, now))
            {
                if (due.IsStale(now))
                {
                    stale++;
                    continue;
                }

                var facts = village.FactsOn(due.Day);
                var round = NudgeRound.Decide(register, due, facts, now);
                watch.Check(due, facts, round);
                round.Effects.OfType<Effect.Say>().All(say => keys.Add(say.Entry.Key)).ShouldBeTrue("a key names a fact once");
                village.Said.AddRange(round.Effects.OfType<Effect.RecordNudge>().Select(record => record.Nudge));
                Answer(village, random, now);
                decisions += register.Pupils.Count;
                rounds++;
            }

            mark = now;
        }

        rounds.ShouldBeGreaterThan(150);
        if (seed == 1)
        {
            Enum.GetValues<NudgeKind>().Except(watch.Kinds.Keys).ShouldBeEmpty("every kind occurs in a year");
        }

        output.WriteLine($"seed {seed}: {rounds} rounds, {stale} stale; {watch.Report(register.Clock.DateOf(mark).DayNumber - from.DayNumber)}");
        return decisions;
    }

    /// <summary>Somewhere around the next round, sometimes too early or too late for it; now and then a power cut of days.</summary>
    private static DateTimeOffset NextLook(NudgeVillage village, Random random, DateTimeOffset now)
    {
        var school = village.Register.Clock;
        var day = school.DateOf(now).AddDays(school.TimeOf(now) >= FamilyTimetable.RoundAt ? 1 : 0);
        var next = school.At(day, FamilyTimetable.RoundAt).AddMinutes(random.Next(-15, 66)).AddDays(random.Next(25) == 0 ? random.Next(1, 4) : 0);
        var beforeReturn = school.At(BeforeReturn, FamilyTimetable.RoundAt).AddMinutes(5);
        return now < beforeReturn && beforeReturn < next ? beforeReturn : next;
    }

    /// <summary>One day passes: who is absent, what is reported, whom the bot asks, what families say to it.</summary>
    private static void Live(NudgeVillage village, Random random, DateOnly day, Dictionary<PupilId, double> habits)
    {
        village.AskedAbout.Clear();
        village.Alarmed.RemoveWhere(_ => random.Next(3) == 0);
        foreach (var schoolClass in village.Register.Classes.Where(one => village.Register.Calendar.IsSchoolDay(day, one)))
        {
            foreach (var session in schoolClass.Sessions.Where(session => session == Session.Morning || random.Next(2) == 0))
            {
                var key = new RollCallKey(schoolClass.Id, day, session);
                if (random.Next(40) == 0)
                {
                    village.NotReported.Add(key);
                    continue;
                }

                foreach (var pupil in village.Register.PupilsOf(schoolClass.Id).Where(pupil => random.NextDouble() < habits[pupil.Id] * (day.DayOfWeek == DayOfWeek.Monday ? 2.5 : 1)))
                {
                    Miss(village, random, key, pupil);
                }
            }
        }
    }

    private static void Miss(NudgeVillage village, Random random, RollCallKey key, Pupil pupil)
    {
        ReasonCode? reason = random.Next(5) switch
        {
            0 => ReasonCode.OM,
            1 when random.Next(4) == 0 => ReasonCode.LR,
            1 when random.Next(60) == 0 => ReasonCode.KH,
            _ => null,
        };
        var kind = reason == ReasonCode.OM ? AbsenceKind.Excused : random.Next(2) == 0 ? AbsenceKind.Unstated : AbsenceKind.Unexcused;
        var absence = new Absence(pupil.Id, kind, reason);
        var isHeardOf = absence.LacksExplanation && random.Next(3) == 0;
        village.Missed.Add(new MissedSession(key, absence) { IsHeardOf = isHeardOf, Counts = random.Next(20) != 0 });
        if (absence.LacksExplanation)
        {
            village.AskedAbout.Add(pupil.Id);
            if (random.Next(30) == 0)
            {
                village.Alarmed.Add(pupil.Id);
            }
        }
    }

    /// <summary>Some families answer what they were told, about all their children at once.</summary>
    private static void Answer(NudgeVillage village, Random random, DateTimeOffset now)
    {
        var open = village.Said.Where(nudge => nudge.AnsweredAt is null).ToLookup(nudge => nudge.Pupil);
        var answered = Family.Of(village.Register).Where(family => family.Children.Any(child => open[child].Any()) && random.Next(8) == 0).SelectMany(family => family.Children).ToHashSet();
        for (var i = 0; i < village.Said.Count; i++)
        {
            if (village.Said[i] is { AnsweredAt: null } nudge && answered.Contains(nudge.Pupil))
            {
                village.Said[i] = nudge with { AnsweredAt = now.AddHours(1) };
            }
        }
    }
}
