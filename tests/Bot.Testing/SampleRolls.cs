using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Testing;

/// <summary>Made-up roll calls of a school over some days, the same for the same seed: some classes silent, some absent without a name, some corrected.</summary>
public static class SampleRolls
{
    public static Facts Of(SchoolRegister register, DateOnly from, DateOnly to, int seed)
    {
        var chance = new Random(seed);
        var rollCalls = new Dictionary<RollCallKey, RollCall>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            foreach (var schoolClass in register.Classes)
            {
                foreach (var session in schoolClass.Sessions.Where(session => register.Calendar.IsHeld(day, session, schoolClass) && chance.Next(10) > 0))
                {
                    var key = new RollCallKey(schoolClass.Id, day, session);
                    rollCalls[key] = RollCallOf(register, key, chance);
                }
            }
        }

        return new Facts
        {
            RollCalls = rollCalls,
            Reports = rollCalls.Where(one => one.Value.IsReported).ToDictionary(one => one.Key, one => RollReport.Of(one.Value)!.Value),
            Missed = [.. rollCalls.Values.OrderBy(one => one.Key.Date).SelectMany(one => one.Absences.Select(absence => new MissedSession(one.Key, absence)))],
            Held = [.. rollCalls.Values.OrderBy(one => one.Key.Date).Select(one => new HeldSession(one.Key, one.Unnamed == 0) { Enrolled = one.Enrolled, Absent = one.AbsentCount!.Value })],
        };
    }

    private static RollCall RollCallOf(SchoolRegister register, RollCallKey key, Random chance)
    {
        var pupils = register.PupilsOf(key.Class);

        // The first pupils of a class stay away often, so that some are irregular.
        var absent = pupils.Where((_, index) => chance.Next(index < 2 ? 3 : 25) == 0).Select(pupil => new Absence(pupil.Id, (AbsenceKind)chance.Next(3), chance.Next(2) == 0 ? ReasonCode.OM : null)).ToList();
        var revision = chance.Next(8) == 0 ? 2 : 1;
        var times = register.School.TimesOf(key.Session)!;
        return new RollCall(register.School.Id, key, revision, register.EnrolmentOf(key.Class), Math.Min(pupils.Count, absent.Count + (chance.Next(12) == 0 ? 1 : 0)))
        {
            Absences = absent,
            Origin = revision == 1 ? RollCallOrigin.Report : RollCallOrigin.Correction,
            ReportedAt = register.Clock.At(key.Date.AddDays(revision - 1), times.Start.AddMinutes(chance.Next(70))),
            SourceMessage = "sample",
        };
    }
}
