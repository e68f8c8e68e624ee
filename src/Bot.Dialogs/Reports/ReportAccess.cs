using Bot.Dialogs.Understanding;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Reports;

/// <summary>Who may have which paper in a chat, and of which classes.</summary>
internal static class ReportAccess
{
    /// <summary>Why not; null where the member may.</summary>
    public static string? Refusal(StaffMember member, ReportName name) => name switch
    {
        ReportName.CatchUp => member.IsLeader || (member.Classes.Any() && !member.IsOutsider) ? null : ListWording.CatchUpNotYours,
        ReportName.Presence => member.IsLeader ? null : ListWording.PresenceForLeaders,
        _ when !member.IsLeader && member.Position != Position.Clerk => ReportDialogWording.NotYours,
        ReportName.Table1 or ReportName.Table2 when !SeesWholeSchool(member) => ReportDialogWording.TablesOfWholeSchool,
        _ => null,
    };

    /// <summary>Those the member answers for, of those asked about; empty where the paper would be about others' classes.</summary>
    public static IReadOnlyList<SchoolClass> ClassesOf(SchoolRegister register, StaffMember member, ReportName name, QueryScope? scope) =>
    [
        .. register.Classes.Where(one => member.IsLeader || (member.Position == Position.Clerk && name != ReportName.CatchUp) ? SeesWholeSchool(member) || member.Grades.Contains(one.Grade) || member.Teaches(one.Id) : member.Teaches(one.Id))
            .Where(one => scope switch
            {
                QueryScope.OfClass named => one.Id == named.Class,
                QueryScope.OfGrade grade => one.Grade == grade.Grade,
                _ => true,
            }),
    ];

    private static bool SeesWholeSchool(StaffMember member) => member.Position != Position.VicePrincipal || member.Grades.Count == 0;
}
