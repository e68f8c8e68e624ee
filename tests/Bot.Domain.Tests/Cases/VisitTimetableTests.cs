using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Cases;

public sealed class VisitTimetableTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly PupilId Pupil = SampleSchool.Pupil("7A", 17).Id;

    private static readonly Dictionary<PupilId, DateOnly> NoRelapse = [];

    [Fact]
    public void Seven_days_without_a_visit_in_an_open_case_are_said_once()
    {
        var warning = Due([Case("2026-11-16")], []).ShouldHaveSingleItem();

        warning.At.ShouldBe(At("2026-11-23T08:00:00"));
        warning.Visit.ShouldBeNull();
    }

    [Fact]
    public void A_visit_begins_the_days_anew_and_those_days_off_are_waited_out() =>
        Due([Case("2026-11-10")], [Visit("2026-11-15", isSigned: true)]).ShouldHaveSingleItem().At.ShouldBe(At("2026-11-23T08:00:00")); // the 22nd is a Sunday

    [Fact]
    public void Enough_visits_with_minutes_and_a_closed_case_are_left_alone()
    {
        Due([Case("2026-11-10")], [Visit("2026-11-11", true), Visit("2026-11-12", true), Visit("2026-11-13", true)]).ShouldBeEmpty();
        Due([Case("2026-11-10") with { State = CaseState.Returned }], []).ShouldBeEmpty();
        Due([Case("2026-11-10")], [Visit("2026-11-11", true), Visit("2026-11-12", true)]).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_relapse_begins_the_days_anew() =>
        Due([Case("2026-09-10") with { Relapses = 1, StateSince = Day("2026-11-17") }], []).ShouldHaveSingleItem().At.ShouldBe(At("2026-11-24T08:00:00"));

    [Fact]
    public void The_days_run_from_the_relapse_whatever_happened_to_the_case_since() =>
        VisitTimetable.Due(Register, [Case("2026-09-10") with { Relapses = 1, State = CaseState.Support, StateSince = Day("2026-11-20") }], [], new Dictionary<PupilId, DateOnly> { [Pupil] = Day("2026-11-17") }, At("2026-11-01T00:00:00"), At("2026-12-31T00:00:00"))
            .ShouldHaveSingleItem().At.ShouldBe(At("2026-11-24T08:00:00"));

    [Fact]
    public void Two_days_behind_a_visit_its_signed_minutes_are_asked_for()
    {
        var warning = Due([], [Visit("2026-11-24", isSigned: false)]).ShouldHaveSingleItem();

        warning.At.ShouldBe(At("2026-11-26T08:00:00"));
        warning.Visit!.Number.ShouldBe(1);
        Due([], [Visit("2026-11-24", isSigned: true)]).ShouldBeEmpty();
        Due([], [Visit("2026-11-24", isSigned: true) with { Signer = null }]).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_was_told_late_is_not_overdue_at_once() =>
        Due([], [Visit("2026-11-16", isSigned: false) with { At = At("2026-11-24T10:00:00") }]).ShouldHaveSingleItem().At.ShouldBe(At("2026-11-26T08:00:00"));

    [Fact]
    public void However_a_span_is_cut_every_warning_is_in_one_part()
    {
        IReadOnlyList<PupilCase> cases = [Case("2026-11-16"), Case("2026-11-18") with { Pupil = SampleSchool.Pupil("7A", 1).Id }];
        IReadOnlyList<HomeVisit> visits = [Visit("2026-11-19", isSigned: false)];
        var whole = VisitTimetable.Due(Register, cases, visits, NoRelapse, At("2026-11-01T00:00:00"), At("2026-12-10T00:00:00")).Select(warning => warning.Key).ToList();

        for (var step = 1; step < 60; step += 7)
        {
            var parts = new List<string>();
            for (var from = At("2026-11-01T00:00:00"); from < At("2026-12-10T00:00:00"); from += TimeSpan.FromHours(step))
            {
                var to = from + TimeSpan.FromHours(step) is var end && end < At("2026-12-10T00:00:00") ? end : At("2026-12-10T00:00:00");
                var due = VisitTimetable.Due(Register, cases, visits, NoRelapse, from, to);
                parts.AddRange(due.Select(warning => warning.Key));
                (due.Count == 0 || VisitTimetable.MayBeDue(Register, from, to)).ShouldBeTrue();
            }

            parts.ShouldBe(whole);
        }
    }

    private static IReadOnlyList<DueItem.VisitWarning> Due(IReadOnlyList<PupilCase> cases, IReadOnlyList<HomeVisit> visits) =>
        VisitTimetable.Due(Register, cases, visits, NoRelapse, At("2026-11-01T00:00:00"), At("2026-12-31T00:00:00"));

    private static PupilCase Case(string day) => new(Register.School.Id, Pupil, 1, CaseOrigin.Staff, Day(day), At($"{day}T09:00:00"));

    private static HomeVisit Visit(string day, bool isSigned) => new(Register.School.Id, day, Pupil, 1, Day(day), SampleSchool.TeacherOf("7A").Id, At($"{day}T17:00:00"), new MinutesNumber(Day("2026-09-05"), 1))
    {
        Signer = isSigned ? VisitSigner.Guardian : null,
        SignedPage = isSigned ? "web/1/x" : null,
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time + "+07:00", CultureInfo.InvariantCulture);
}
