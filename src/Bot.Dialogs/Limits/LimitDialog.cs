using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Limits;

/// <summary>"45 buổi 7A", "Mận nghỉ mấy buổi": how many of the 45 sessions pupils have used, to those who may see their names.</summary>
internal static class LimitDialog
{
    /// <summary>Pupils to a message.</summary>
    private const int Most = 20;

    /// <summary>Pupils of one name that are still told apart in one answer.</summary>
    private const int MostNamesakes = 5;

    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return new FactsNeeded { School = staff.Register.School.Id, AbsencesBetween = (staff.Register.Calendar.YearOf(today).From, today) };
    }

    public static void Answer(TurnDraft draft, Party.Staff staff, Heard.AsksLimit asks)
    {
        var register = staff.Register;
        draft.Reply(asks.Pupils.Count > 0 ? OfPupils(draft, staff, asks) : OfClasses(draft, staff, asks), register.School.Id);
    }

    private static string OfPupils(TurnDraft draft, Party.Staff staff, Heard.AsksLimit asks)
    {
        var register = staff.Register;
        var visible = asks.Pupils.Select(register.Find).OfType<Pupil>().Where(pupil => MaySee(staff, pupil)).ToList();
        var own = visible.Where(pupil => pupil.Class == staff.Member.Homeroom).ToList();
        var meant = own.Count > 0 ? own : visible;
        if (meant.Count is 0 or > MostNamesakes)
        {
            return meant.Count == 0 ? LimitWording.NotYours : LimitWording.TooMany(asks.Name, meant.Take(Most));
        }

        var standings = Standings(draft, register, meant);
        return standings.Count == 0 ? LimitWording.NoRule : LimitWording.OfPupils(register, standings);
    }

    private static string OfClasses(TurnDraft draft, Party.Staff staff, Heard.AsksLimit asks)
    {
        var register = staff.Register;
        var named = asks.Class ?? staff.Member.Homeroom;
        var classes = register.Classes.Where(schoolClass => named is { } one ? schoolClass.Id == one : staff.Member.Grades.Count == 0 || staff.Member.Grades.Contains(schoolClass.Grade)).ToList();
        var pupils = classes.SelectMany(schoolClass => register.PupilsOf(schoolClass.Id)).Where(pupil => MaySee(staff, pupil)).ToList();
        if (pupils.Count == 0)
        {
            return LimitWording.NotYours;
        }

        if (classes.TrueForAll(schoolClass => schoolClass.Grade < LimitStanding.FirstGrade))
        {
            return LimitWording.NoRule;
        }

        var least = LimitStanding.Marks[named is null ? 2 : 0];
        var standings = Standings(draft, register, pupils).Where(standing => standing.Used >= least).OrderByDescending(standing => standing.Used).ToList();
        return LimitWording.OfClasses(register, LimitWording.Scope(named), standings, least, Most);
    }

    private static List<LimitStanding> Standings(TurnDraft draft, SchoolRegister register, IEnumerable<Pupil> pupils)
    {
        var missed = draft.Facts.Missed.ToLookup(session => session.Absence.Pupil);
        var today = register.Clock.DateOf(draft.SentAt);
        return [.. pupils.Select(pupil => LimitStanding.Of(register, pupil, missed[pupil.Id], today)).OfType<LimitStanding>()];
    }

    private static bool MaySee(Party.Staff staff, Pupil pupil) =>
        !staff.Member.IsOutsider && staff.Register.Find(pupil.Class) is { } schoolClass && AccessPolicy.MaySeeName(staff.Member, schoolClass, pupil);
}
