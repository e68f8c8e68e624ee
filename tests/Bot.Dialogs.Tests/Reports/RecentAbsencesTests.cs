using Bot.Dialogs.Digests;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Reports;

/// <summary>The list of children away for long is the same from the last weeks and a few children's year as from everybody's.</summary>
public sealed class RecentAbsencesTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);
    private static readonly ClassId Class = new("7A");
    private static readonly PupilId Long = SampleSchool.Pupil("7A", 1).Id, Short = SampleSchool.Pupil("7A", 2).Id, Earlier = SampleSchool.Pupil("7A", 3).Id;

    private static ReportRequest Request => ReportRequest.Usual(SampleSchool.Register, ReportName.LongAbsence, Friday);

    /// <summary>One is away since October, one since Monday, one was away in October and is there.</summary>
    private static Facts Year
    {
        get
        {
            var days = Enumerable.Range(0, 60).Select(back => Friday.AddDays(-back)).ToList();
            var keys = days.SelectMany(day => SampleSchool.Register.Find(Class)!.Sessions.Select(session => new RollCallKey(Class, day, session))).ToList();
            return new Facts
            {
                Held = [.. keys.Select(key => new HeldSession(key, IsCertain: true))],
                Missed =
                [
                    .. keys.Where(key => key.Date >= new DateOnly(2026, 10, 12)).Select(key => Of(key, Long)),
                    .. keys.Where(key => key.Date >= new DateOnly(2026, 11, 23)).Select(key => Of(key, Short)),
                    .. keys.Where(key => key.Date < new DateOnly(2026, 10, 30)).Select(key => Of(key, Earlier)),
                ],
            };
        }
    }

    [Fact]
    public void Only_who_was_not_seen_for_weeks_is_looked_for_further_back_and_the_list_is_the_same()
    {
        var needed = RecentAbsences.Needed(SampleSchool.Register, Request).AbsencesBetween!.Value;
        needed.ShouldBe((new DateOnly(2026, 11, 2), Friday));

        var before = RecentAbsences.NeededBefore(SampleSchool.Register, Request, Between(needed)).ShouldNotBeNull();

        before.AbsencesOf!.Pupils.ShouldBe([Long]);
        before.AbsencesBetween!.Value.To.ShouldBe(needed.From.AddDays(-1));
        var joined = Between(needed).With(Between(before.AbsencesBetween!.Value, Long));
        Lines(joined).ShouldBe(Lines(Year));
        Lines(joined).ShouldContain((Long, 41));
        Lines(Between(needed)).ShouldNotBe(Lines(Year), "else the weeks alone would do");
    }

    [Fact]
    public void Where_everybody_was_seen_nothing_more_is_read()
    {
        var seen = Year with { Missed = [.. Year.Missed.Where(session => session.Absence.Pupil != Long)] };

        RecentAbsences.NeededBefore(SampleSchool.Register, Request, seen).ShouldBeNull();
    }

    /// <summary>The paper for a meeting asks who is away on its day, also where the weeks before say nothing of a child: nobody reported, or the child is taught in another way.</summary>
    [Fact]
    public void A_meeting_looks_further_back_for_everybody_whom_nobody_saw_and_the_paper_is_the_same()
    {
        var meeting = ReportRequest.Usual(SampleSchool.Register, ReportName.Meeting, Friday);
        var needed = RecentAbsences.Needed(SampleSchool.Register, meeting).AbsencesBetween!.Value;
        needed.ShouldBe((new DateOnly(2026, 11, 2), Friday));
        var silent = Year with { Held = [.. Year.Held.Where(one => one.RollCall.Date < needed.From)], Missed = [.. Year.Missed.Where(one => one.Date < needed.From)] };

        foreach (var year in new[] { Year, silent })
        {
            var recent = Between(year, needed);
            var before = RecentAbsences.NeededBefore(SampleSchool.Register, meeting, recent).ShouldNotBeNull();
            before.AbsencesOf!.Pupils.ShouldContain(Long);
            before.AbsencesOf.Pupils.Contains(Short).ShouldBe(year == silent, "seen in the first of the three weeks");

            var joined = recent.With(Between(year, before.AbsencesBetween!.Value, before.AbsencesOf.Pupils));

            Brief(joined).ShouldBe(Brief(year));
            Brief(year).Away.ShouldBe(year == silent ? 1 : 2);
            Brief(recent).ShouldNotBe(Brief(year), "else the weeks alone would do");
        }
    }

    /// <summary>How many are away, and since when those are about whom the days tell.</summary>
    private static (int Away, int Days) Brief(Facts facts) => (
        Communes.CommuneBrief.Of(SampleSchool.Register, facts, Friday).Away,
        PupilDays.Of(SampleSchool.Register, facts.Missed, facts.Held, new DateOnly(2026, 9, 1)).Sum(days => days.Running(Friday)?.Days.Count ?? 0));

    private static Facts Between(Facts year, (DateOnly From, DateOnly To) span, IReadOnlyCollection<PupilId>? only = null) => year with
    {
        Missed = [.. year.Missed.Where(one => span.From <= one.Date && one.Date <= span.To && (only is null || only.Contains(one.Absence.Pupil)))],
        Held = [.. year.Held.Where(one => span.From <= one.RollCall.Date && one.RollCall.Date <= span.To)],
    };

    private static IReadOnlyList<(PupilId Pupil, int Days)> Lines(Facts facts) =>
        [.. LongAbsences.Of(SampleSchool.Register, SampleSchool.Register.Classes, facts.Missed, facts.Held, Friday, TimeOnly.MaxValue, LongAbsences.Usual).InARow.Select(one => (one.Pupil.Id, one.Days.Count))];

    private static Facts Between((DateOnly From, DateOnly To) span, PupilId? only = null) => Year with
    {
        Missed = [.. Year.Missed.Where(one => span.From <= one.Date && one.Date <= span.To && (only is null || one.Absence.Pupil == only))],
        Held = [.. Year.Held.Where(one => span.From <= one.RollCall.Date && one.RollCall.Date <= span.To)],
    };

    private static MissedSession Of(RollCallKey key, PupilId pupil) => new(key, new Absence(pupil, AbsenceKind.Unstated, null));
}
