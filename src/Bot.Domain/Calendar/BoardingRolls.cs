using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// The rolls of the boarding house (D.6): early morning, after lunch, evening, and the evening of the return, mostly a Sunday's. Each is a session of its own, with its own
/// pupils; none of them is a lesson, so none counts as a missed session.
/// </summary>
public static class BoardingRolls
{
    /// <summary>Whether it is a roll of the boarding house and no lesson.</summary>
    public static bool IsOfBoarders(this Session session) => session is Session.Evening or Session.Noon or Session.Dawn;

    /// <summary>Where the session stands in the day.</summary>
    public static int PlaceInDay(this Session session) => session switch
    {
        Session.Dawn => 0,
        Session.Morning => 1,
        Session.Noon => 2,
        Session.Afternoon => 3,
        _ => 4,
    };

    /// <summary>Who is called: after lunch everybody who eats at school (2B, BT, NT), else who sleeps there (BT, NT); in a class without any, every pupil.</summary>
    public static IReadOnlyList<Pupil> PupilsOf(SchoolRegister register, ClassId schoolClass, Session session)
    {
        var all = register.PupilsOf(schoolClass);
        if (!session.IsOfBoarders())
        {
            return all;
        }

        var called = all.Where(pupil => IsCalled(pupil, session)).ToList();
        return called.Count > 0 ? called : all;
    }

    /// <summary>Whether the pupil is on the roll of that session.</summary>
    public static bool IsCalled(Pupil pupil, Session session) => session switch
    {
        Session.Noon => pupil.Boarding != Boarding.None,
        Session.Evening or Session.Dawn => pupil.Boarding is Boarding.DayBoarder or Boarding.Boarder,
        _ => true,
    };

    /// <summary>Whether the class's boarders are called then: in the evening when they have lessons the next day, else on a day with lessons.</summary>
    public static bool IsHeld(SchoolRegister register, SchoolClass schoolClass, DateOnly day, Session session) =>
        session.IsOfBoarders()
        && register.PupilsOf(schoolClass.Id).Any(pupil => IsCalled(pupil, session))
        && register.Calendar.ChangeOf(day, session, schoolClass) is not { TakesAway: true }
        && register.Calendar.IsSchoolDay(session == Session.Evening ? day.AddDays(1) : day, schoolClass);

    /// <summary>The evening on which boarders come back for the lessons of the next day.</summary>
    public static bool IsReturn(SchoolRegister register, SchoolClass schoolClass, DateOnly day) =>
        IsHeld(register, schoolClass, day, Session.Evening) && !register.Calendar.IsSchoolDay(day, schoolClass);
}
