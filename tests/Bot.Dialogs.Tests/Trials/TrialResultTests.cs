using Bot.Dialogs.Nudges;
using Bot.Dialogs.Trials;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Trials;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Trials;

/// <summary>The sample school over ten weeks of a trial, with an effect planted or none.</summary>
public sealed class TrialResultTests
{
    private static readonly DateOnly First = new(2026, 9, 11);
    private static readonly DateOnly Later = new(2026, 12, 24);

    [Fact]
    public void A_planted_effect_is_said_with_its_interval()
    {
        var text = TrialWording.Say(TrialResult.Of(SampleSchool.Register, Played(1, told: 0.05, heldOut: 0.25, weeks: 10), Later));

        text.ShouldContain("giúp các em vắng ít hơn");
        text.ShouldContain("khoảng tin cậy 95 %");
        text.ShouldContain("từ -");
        text.ShouldContain("bốc thăm");
    }

    [Fact]
    public void An_effect_the_other_way_is_said_as_plainly() =>
        TrialWording.Say(TrialResult.Of(SampleSchool.Register, Played(1, told: 0.25, heldOut: 0.05, weeks: 10), Later)).ShouldContain("lại vắng nhiều hơn");

    [Fact]
    public void Without_an_effect_the_interval_mostly_has_nought_and_that_is_said()
    {
        var results = Enumerable.Range(1, 60).Select(seed => TrialResult.Of(SampleSchool.Register, Played(seed, 0.15, 0.15, weeks: 8), Later)).ToList();

        results.Count(result => result.Difference!.IncludesZero).ShouldBeGreaterThanOrEqualTo(52);
        TrialWording.Say(results.First(result => result.Difference!.IncludesZero)).ShouldContain("chưa thể nói tin nhắc có ích hay không");
    }

    [Fact]
    public void Below_two_hundred_pupil_weeks_it_says_how_many_are_missing()
    {
        var result = TrialResult.Of(SampleSchool.Register, Played(1, 0.1, 0.1, weeks: 2), Later);

        result.Difference.ShouldBeNull();
        TrialWording.Say(result).ShouldContain($"mới có {result.PupilWeeks} lượt em–tuần, còn thiếu {200 - result.PupilWeeks} lượt");
    }

    [Fact]
    public void A_week_that_is_not_over_does_not_count_nor_what_was_missed_before_the_message()
    {
        var facts = Played(1, 0.1, 0.1, weeks: 10);
        TrialResult.Of(SampleSchool.Register, facts, First.AddDays(7)).PupilWeeks.ShouldBe(0);
        TrialResult.Of(SampleSchool.Register, facts, First.AddDays(8)).PupilWeeks.ShouldBe(facts.Pupils.Count / 10);

        var before = facts with { Missed = [.. facts.Pupils.Select(pupil => new MissedSession(new RollCallKey(pupil.Class, pupil.Week, Session.Morning), new Absence(pupil.Pupil, AbsenceKind.Unstated, null)))] };
        TrialResult.Of(SampleSchool.Register, before with { Pupils = [.. before.Pupils.Where(pupil => pupil.Week == First)] }, Later).PupilWeeks.ShouldBe(facts.Pupils.Count / 10);
        var result = TrialResult.Of(SampleSchool.Register, before with { Pupils = [.. before.Pupils.Select(pupil => pupil with { Week = First, Day = First })], Missed = [.. before.Missed.Where(session => session.Date == First)] }, Later);
        (result.Difference!.Told, result.Difference.HeldOut).ShouldBe((0, 0));
    }

    private static TrialFacts Played(int seed, double told, double heldOut, int weeks)
    {
        var register = SampleSchool.Register;
        var random = new Random(seed);
        var (pupils, missed, held) = (new List<TrialPupil>(), new List<MissedSession>(), new List<HeldSession>());
        foreach (var week in Enumerable.Range(0, weeks).Select(number => First.AddDays(7 * number)))
        {
            foreach (var schoolClass in register.Classes)
            {
                var isHeldOut = HoldOut.IsHeldOut(register.School.Id, schoolClass.Id, week, $"{seed}", 0.5m);
                var members = register.PupilsOf(schoolClass.Id).Take(5).ToList();
                pupils.AddRange(members.Select(pupil => new TrialPupil(register.School.Id, pupil.Id, schoolClass.Id, week, week, isHeldOut)));
                foreach (var key in from offset in Enumerable.Range(1, 7)
                                    let day = week.AddDays(offset)
                                    where register.Calendar.IsSchoolDay(day, schoolClass)
                                    from session in schoolClass.Sessions
                                    select new RollCallKey(schoolClass.Id, day, session))
                {
                    held.Add(new HeldSession(key, IsCertain: true));
                    missed.AddRange(members.Where(_ => random.NextDouble() < (isHeldOut ? heldOut : told)).Select(pupil => new MissedSession(key, new Absence(pupil.Id, AbsenceKind.Unstated, null))));
                }
            }
        }

        return new TrialFacts(pupils, missed, held);
    }
}
