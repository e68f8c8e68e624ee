using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Reports;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Domain.Tests.Reports;

/// <summary>"Không chuyên cần" (S0-15): three sessions without leave, or below 90 %, unless the school says otherwise.</summary>
public sealed class IrregularPupilTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly SchoolClass Class = Register.Find(new ClassId("7A"))!;
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly DateOnly Last = new(2026, 11, 28);

    [Theory]
    [InlineData(2, AbsenceKind.Unexcused, false)]
    [InlineData(3, AbsenceKind.Unexcused, true)]
    [InlineData(3, AbsenceKind.Excused, false)]
    [InlineData(4, AbsenceKind.Excused, false)]
    [InlineData(5, AbsenceKind.Excused, true)]
    public void Of_48_sessions_three_without_leave_or_more_than_a_tenth_in_all(int missed, AbsenceKind kind, bool isIrregular) =>
        (Of(Register, missed, kind).Count == 1).ShouldBe(isIrregular);

    [Fact]
    public void The_schools_own_rule_counts()
    {
        var strict = new SchoolRegister(1, Register.School with { Rules = Register.School.Rules with { IrregularSessions = 1 } }, Register.Classes, Register.Staff, Register.Pupils, [], Register.Calendar.Entries);

        Of(strict, 1, AbsenceKind.Unexcused).ShouldHaveSingleItem().Missed.Unexcused.ShouldBe(1);
    }

    /// <summary>The first pupil of 7A misses the first mornings of four weeks.</summary>
    private static IReadOnlyList<IrregularPupil> Of(SchoolRegister register, int missed, AbsenceKind kind)
    {
        var pupil = register.PupilsOf(Class.Id)[0];
        var keys = (from offset in Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1)
                    let day = First.AddDays(offset)
                    from session in Class.Sessions
                    where register.Calendar.IsHeld(day, session, Class)
                    select new RollCallKey(Class.Id, day, session)).ToList();
        return IrregularPupil.Of(
            register,
            [Class],
            [.. keys.Where(key => key.Session == Session.Morning).Take(missed).Select(key => new MissedSession(key, new Absence(pupil.Id, kind, null)))],
            [.. keys.Select(key => new HeldSession(key, IsCertain: true))],
            First,
            Last);
    }
}
