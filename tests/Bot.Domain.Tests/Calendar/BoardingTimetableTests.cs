using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Calendar;

public sealed class BoardingTimetableTests
{
    private static readonly SchoolClass Taught = SampleSchool.Register.Find(new ClassId("7A"))!;

    [Theory]
    [InlineData("2026-11-23", Session.Evening, true)]
    [InlineData("2026-11-28", Session.Evening, false)] // a Saturday: they go home
    [InlineData("2026-11-29", Session.Evening, true)] // they come back
    [InlineData("2026-11-29", Session.Noon, false)]
    [InlineData("2026-11-29", Session.Dawn, false)]
    [InlineData("2027-02-14", Session.Evening, true)] // the return from Tết
    [InlineData("2026-11-23", Session.Morning, false)]
    public void A_roll_is_held_when_there_are_boarders_to_call(string day, Session session, bool isHeld) =>
        BoardingRolls.IsHeld(SampleSchool.Register, Taught, Day(day), session).ShouldBe(isHeld);

    [Fact]
    public void After_lunch_those_who_eat_are_called_in_the_evening_those_who_sleep_there()
    {
        var sample = SampleSchool.Register;
        var eats = sample.PupilsOf(Taught.Id).First(pupil => pupil.Boarding == Boarding.None) with { Boarding = Boarding.TwoSessions };
        var register = new SchoolRegister(2, sample.School, sample.Classes, sample.Staff, [.. sample.Pupils.Select(pupil => pupil.Id == eats.Id ? eats : pupil)], [], sample.Calendar.Entries);

        BoardingRolls.PupilsOf(register, Taught.Id, Session.Noon).Count.ShouldBe(BoardingRolls.PupilsOf(register, Taught.Id, Session.Evening).Count + 1);
        BoardingRolls.PupilsOf(register, Taught.Id, Session.Morning).Count.ShouldBe(34);
    }

    [Fact]
    public void The_boarding_house_is_reminded_twice_and_leaders_hear_after_a_quarter_of_an_hour() =>
        Due("2026-11-29", "2026-11-30").Select(round => (round.Key, round.At)).ShouldBe(
        [
            ("boarding:MAU01:2026-11-29:evening:1", At("2026-11-29T19:30:00")),
            ("boarding:MAU01:2026-11-29:evening:2", At("2026-11-29T20:00:00")),
            ("boarding:MAU01:2026-11-29:evening:leaders", At("2026-11-29T20:15:00")),
        ]);

    [Fact]
    public void On_a_day_without_boarders_nobody_is_reminded() => Due("2026-11-28", "2026-11-29").ShouldBeEmpty();

    [Fact]
    public void A_school_that_named_no_times_is_not_reminded() =>
        BoardingTimetable.Due(SampleSchool.Register, At("2026-11-23T00:00:00"), At("2026-11-24T00:00:00")).ShouldBeEmpty();

    private static IReadOnlyList<DueItem.BoardingRoll> Due(string from, string to)
    {
        var sample = SampleSchool.Register;
        var school = sample.School with { Sessions = [.. sample.School.Sessions, new SessionTimes(Session.Evening, new TimeOnly(19, 0), new TimeOnly(19, 30), new TimeOnly(20, 0))] };
        return BoardingTimetable.Due(new SchoolRegister(2, school, sample.Classes, sample.Staff, sample.Pupils, sample.Guardians, sample.Calendar.Entries), At(from + "T00:00:00"), At(to + "T00:00:00"));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+07:00", CultureInfo.InvariantCulture);
}
