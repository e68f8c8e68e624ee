using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Meals;

/// <summary>Who of a class eats at noon by the roll call: the present pupils of 2B, BT and NT.</summary>
/// <param name="Unnamed">Absent pupils without a name, who may be among those counted.</param>
public sealed record MealRoll(SchoolClass Class, int TwoSessions, int DayBoarders, int Boarders, int Unnamed)
{
    public int Total => TwoSessions + DayBoarders + Boarders;

    /// <summary>How many would eat if nobody were absent.</summary>
    public static int InAll(SchoolRegister register, ClassId schoolClass) => register.PupilsOf(schoolClass).Count(pupil => pupil.Boarding != Boarding.None);

    /// <summary>Null where the class has not reported its first session of the day: that is never counted as present.</summary>
    public static MealRoll? Of(SchoolRegister register, SchoolClass schoolClass, IReadOnlyDictionary<RollCallKey, RollCall> rollCalls, DateOnly date)
    {
        if (rollCalls.GetValueOrDefault(new RollCallKey(schoolClass.Id, date, schoolClass.Sessions[0])) is not { IsReported: true } rollCall)
        {
            return null;
        }

        var away = rollCall.Absences.Concat(rollCall.Elsewhere).Select(absence => absence.Pupil).ToHashSet();
        var present = register.PupilsOf(schoolClass.Id).Where(pupil => !away.Contains(pupil.Id) && register.Calendar.ChangeOf(date, rollCall.Key.Session, pupil.Id) is null).ToList();
        return new MealRoll(schoolClass, Count(Boarding.TwoSessions), Count(Boarding.DayBoarder), Count(Boarding.Boarder), rollCall.Unnamed);

        int Count(Boarding kind) => present.Count(pupil => pupil.Boarding == kind);
    }
}
