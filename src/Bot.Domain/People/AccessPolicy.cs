using Bot.Domain.Schools;

namespace Bot.Domain.People;

/// <summary>Who may see numbers, and who may see names (design §10: names only for those who need them).</summary>
public static class AccessPolicy
{
    /// <summary>Leaders, clerk, quản sinh and the youth leader see the numbers of every class; a homeroom teacher those of the own class.</summary>
    public static bool MaySeeNumbers(StaffMember staff, SchoolClass schoolClass) =>
        ReportingPolicy.MayReportAnyClass(staff)
        || staff.Position is Position.YouthLeader or Position.Administrator or Position.HeadOfSubject
        || staff.Teaches(schoolClass.Id);

    /// <summary>Officers of the commune see the totals of the school and of its levels, and no class.</summary>
    public static bool SeesOnlyTotals(StaffMember staff) => staff.Position is Position.CommuneOfficer;

    /// <summary>Numbers of a hamlet: who is in charge of it, leaders and the office.</summary>
    public static bool MaySeeHamlet(StaffMember staff, string hamlet) =>
        ReportingPolicy.MayReportAnyClass(staff) || staff.Hamlets.Contains(hamlet, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names: the own class; leaders and the office, a deputy with grades only those grades; officers only their hamlets.</summary>
    public static bool MaySeeName(StaffMember staff, SchoolClass schoolClass, Pupil pupil) =>
        staff.Teaches(schoolClass.Id)
        || staff.Position switch
        {
            Position.CommuneSuperior or Position.ProvinceSuperior => false,
            Position.Principal or Position.Clerk or Position.BoardingSupervisor => true,
            Position.VicePrincipal => staff.Grades.Count == 0 || staff.Grades.Contains(schoolClass.Grade),
            Position.CommuneOfficer or Position.HamletHead => pupil.Hamlet.Length > 0 && staff.Hamlets.Contains(pupil.Hamlet, StringComparer.OrdinalIgnoreCase),
            _ => staff.Hamlets.Count > 0 && staff.Hamlets.Contains(pupil.Hamlet, StringComparer.OrdinalIgnoreCase),
        };

    /// <summary>Leaders and the office may chase a class that has not reported.</summary>
    public static bool MayRemind(StaffMember staff) => staff.IsLeader || staff.Position is Position.Clerk;

    /// <summary>Who may say that somebody stands in for this person: the person, and leaders; a deputy with grades for the classes of those.</summary>
    public static bool MayNameStandIn(StaffMember staff, SchoolRegister register, StaffMember away) =>
        staff.Id == away.Id
        || staff.Position == Position.Principal
        || (staff.Position == Position.VicePrincipal && (staff.Grades.Count == 0 || away.Classes.Select(register.Find).OfType<SchoolClass>().Any(taught => staff.Grades.Contains(taught.Grade))));

    /// <summary>Leaders name a second teacher for a class; a deputy with grades for those.</summary>
    public static bool MayNameTeacher(StaffMember staff, SchoolClass schoolClass) =>
        staff.IsLeader && (staff.Position == Position.Principal || staff.Grades.Count == 0 || staff.Grades.Contains(schoolClass.Grade));

    /// <summary>Leaders change the calendar; a deputy with grades only of those, save for the whole school or a campus, where any leader must be able to.</summary>
    public static bool MayChangeCalendar(StaffMember staff, SchoolRegister register, IEnumerable<Calendar.CalendarScope> scopes) =>
        staff.IsLeader && (staff.Position == Position.Principal || staff.Grades.Count == 0 || scopes.All(scope => scope switch
        {
            Calendar.CalendarScope.OfGrade grade => staff.Grades.Contains(grade.Grade),
            Calendar.CalendarScope.OfClass named => register.Find(named.Class) is { } schoolClass && staff.Grades.Contains(schoolClass.Grade),
            Calendar.CalendarScope.OfPupil one => register.Find(one.Pupil) is { } pupil && register.Find(pupil.Class) is { } taught && staff.Grades.Contains(taught.Grade),
            _ => true,
        }));
}
