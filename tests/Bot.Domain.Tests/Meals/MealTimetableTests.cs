using System.Globalization;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Meals;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Meals;

public sealed class MealTimetableTests
{
    private static readonly SchoolClass Taught = SampleSchool.Register.Find(new ClassId("7A"))!;
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void A_quarter_of_an_hour_before_the_cutoff_and_stale_at_it() =>
        Due(new TimeOnly(9, 0), "2026-11-22", "2026-11-24").ShouldBe([new DueItem.MealRound("meals:MAU01:2026-11-23", At("2026-11-23T08:45:00"), At("2026-11-23T09:00:00"), Monday)]);

    [Fact]
    public void Without_a_cutoff_or_without_school_there_is_none()
    {
        Due(null, "2026-11-22", "2026-11-24").ShouldBeEmpty();
        Due(new TimeOnly(9, 0), "2027-02-01", "2027-02-15").ShouldBeEmpty("Tết");
    }

    [Fact]
    public void The_present_eat_and_a_class_that_has_not_reported_is_not_counted()
    {
        var child = SampleSchool.Register.PupilsOf(Taught.Id).First(pupil => pupil.Boarding == Boarding.DayBoarder);
        var day = SampleSchool.Register.PupilsOf(Taught.Id).First(pupil => pupil.Boarding == Boarding.None);
        var key = new RollCallKey(Taught.Id, Monday, Session.Morning);
        var rollCall = new RollCall(SampleSchool.Register.School.Id, key, 1, 34, 3)
        {
            Origin = RollCallOrigin.Report,
            ReportedAt = At("2026-11-23T07:00:00"),
            SourceMessage = "test",
            Absences = [new Absence(child.Id, AbsenceKind.Excused, ReasonCode.OM), new Absence(day.Id, AbsenceKind.Excused, ReasonCode.OM)],
        };

        MealRoll.Of(SampleSchool.Register, Taught, new Dictionary<RollCallKey, RollCall> { [key] = rollCall }, Monday)
            .ShouldBe(new MealRoll(Taught, 0, MealRoll.InAll(SampleSchool.Register, Taught.Id) - 1, 0, Unnamed: 1));
        MealRoll.Of(SampleSchool.Register, Taught, new Dictionary<RollCallKey, RollCall>(), Monday).ShouldBeNull();
    }

    private static IReadOnlyList<DueItem.MealRound> Due(TimeOnly? cutoff, string from, string to)
    {
        var sample = SampleSchool.Register;
        var school = sample.School with { Rules = sample.School.Rules with { MealCutoff = cutoff } };
        return MealTimetable.Due(new SchoolRegister(2, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries), At(from + "T00:00:00"), At(to + "T00:00:00"));
    }

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture);
}
