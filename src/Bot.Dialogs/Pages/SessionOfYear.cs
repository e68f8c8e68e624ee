using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages;

/// <summary>A session of lessons that the class was taught in.</summary>
/// <param name="Part">Which of the day's, from 0.</param>
internal sealed record SessionOfYear(RollCallKey Key, int Part, int Parts)
{
    public static IEnumerable<SessionOfYear> Of(SchoolRegister register, SchoolClass schoolClass, DateOnly from, DateOnly to)
    {
        var lessons = schoolClass.Sessions.Where(session => !session.IsOfBoarders()).Order().ToList();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            for (var part = 0; part < lessons.Count; part++)
            {
                if (register.Calendar.IsHeld(day, lessons[part], schoolClass))
                {
                    yield return new SessionOfYear(new RollCallKey(schoolClass.Id, day, lessons[part]), part, lessons.Count);
                }
            }
        }
    }
}
