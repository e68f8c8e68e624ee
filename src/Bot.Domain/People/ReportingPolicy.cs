namespace Bot.Domain.People;

/// <summary>Who may report what (contract of reading, last section).</summary>
public static class ReportingPolicy
{
    /// <summary>HT, PHT, quản sinh and văn thư may change the roll call of any class.</summary>
    public static bool MayReportAnyClass(StaffMember staff) =>
        staff.Position is Position.Principal or Position.VicePrincipal or Position.BoardingSupervisor or Position.Clerk;

    /// <summary>Whether this person's report changes the roll call of the class; otherwise it is a question (GVCN) or a note (others).</summary>
    public static bool MayReport(StaffMember staff, ClassId schoolClass) =>
        MayReportAnyClass(staff) || staff.Teaches(schoolClass);

    /// <summary>Whether this person reports roll calls at all, or only notes.</summary>
    public static bool ReportsRollCalls(StaffMember staff) => MayReportAnyClass(staff) || staff.Classes.Any();
}
