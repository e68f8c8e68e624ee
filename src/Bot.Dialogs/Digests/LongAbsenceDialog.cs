using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Digests;

/// <summary>"vắng quá 3 ngày" on demand: the week's list so far, of the asker's classes.</summary>
internal static class LongAbsenceDialog
{
    public static FactsNeeded Needs(Scene scene, Party.Staff staff)
    {
        var today = staff.Register.Clock.DateOf(scene.Message.SentAt);
        return new FactsNeeded { School = staff.Register.School.Id, AbsencesBetween = (staff.Register.Calendar.YearOf(today).From, today) };
    }

    public static void Answer(TurnDraft draft, Party.Staff staff, QueryReading query, string text)
    {
        var register = staff.Register;
        var classes = ClassesOf(register, staff.Member).Where(schoolClass => IsIn(query.Scope, schoolClass)).ToList();
        if (classes.Count == 0)
        {
            draft.Reply(LongAbsenceWording.NotYours, register.School.Id);
            return;
        }

        var list = LongAbsences.Of(register, classes, draft.Facts.Missed, draft.Facts.Held, register.Clock.DateOf(draft.SentAt), register.Clock.TimeOf(draft.SentAt), LongAbsenceWords.MoreThan(text) ?? LongAbsences.Usual);
        draft.Reply(LongAbsenceWording.List(list, LongAbsenceWording.Scope(register, classes)), register.School.Id);
    }

    /// <summary>A homeroom teacher's own class; the principal's and the clerk's every class, a deputy's those of the own grades.</summary>
    public static IEnumerable<SchoolClass> ClassesOf(SchoolRegister register, StaffMember member) => register.Classes.Where(schoolClass => member.Position switch
    {
        Position.Principal or Position.Clerk => true,
        Position.VicePrincipal => member.Grades.Count == 0 || member.Grades.Contains(schoolClass.Grade),
        _ => member.Homeroom == schoolClass.Id,
    });

    private static bool IsIn(QueryScope scope, SchoolClass schoolClass) => scope switch
    {
        QueryScope.OfGrade grade => schoolClass.Grade == grade.Grade,
        QueryScope.OfClass one => schoolClass.Id == one.Class,
        QueryScope.OfCampus campus => string.Equals(schoolClass.Campus, campus.Campus, StringComparison.OrdinalIgnoreCase),
        QueryScope.OfHamlet => false,
        _ => true,
    };
}
