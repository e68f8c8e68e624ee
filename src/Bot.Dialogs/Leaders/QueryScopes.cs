using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Leaders;

/// <summary>Of whom a question is, and whether the asker may have numbers of them.</summary>
internal static class QueryScopes
{
    public static IReadOnlyList<SchoolClass> ClassesIn(SchoolRegister register, QueryScope scope) => scope switch
    {
        QueryScope.OfGrade grade => [.. register.Classes.Where(schoolClass => schoolClass.Grade == grade.Grade)],
        QueryScope.OfClass one => [.. register.Classes.Where(schoolClass => schoolClass.Id == one.Class)],
        QueryScope.OfCampus campus => [.. register.Classes.Where(schoolClass => string.Equals(schoolClass.Campus, campus.Campus, StringComparison.OrdinalIgnoreCase))],
        QueryScope.OfHamlet hamlet => [.. PupilsOf(register, hamlet.Hamlet).Select(pupil => pupil.Class).Distinct().Select(register.Find).OfType<SchoolClass>()],
        _ => register.Classes,
    };

    public static IReadOnlyList<Pupil> PupilsOf(SchoolRegister register, string hamlet) =>
        [.. register.Pupils.Where(pupil => string.Equals(pupil.Hamlet, hamlet, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The classes; null, and said why, when there are none or the asker may not know of all of them.</summary>
    public static IReadOnlyList<SchoolClass>? Granted(TurnDraft draft, Party.Staff staff, QueryScope scope)
    {
        var (register, classes) = (staff.Register, ClassesIn(staff.Register, scope));
        var isGranted = scope is QueryScope.OfHamlet hamlet ? AccessPolicy.MaySeeHamlet(staff.Member, hamlet.Hamlet)
            : IsRollUp(staff.Member, scope) || classes.All(schoolClass => AccessPolicy.MaySeeNumbers(staff.Member, schoolClass));
        if (classes.Count == 0 || !isGranted)
        {
            draft.Reply(classes.Count == 0 && isGranted ? SummaryWording.UnknownScope : SummaryWording.NotYours, register.School.Id);
            return null;
        }

        return classes;
    }

    /// <summary>An officer of the commune sees totals of the school and its levels, never of a class (design §4).</summary>
    public static bool IsRollUp(StaffMember member, QueryScope scope) => scope is QueryScope.WholeSchool && AccessPolicy.SeesOnlyTotals(member);
}
