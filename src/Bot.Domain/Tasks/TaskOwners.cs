using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Tasks;

/// <summary>Who answers for a task: staff leave, tasks do not.</summary>
public static class TaskOwners
{
    /// <summary>The owner; once gone, the homeroom teacher of the class, the leader of its grade, the principal. Null in a school without any of them.</summary>
    public static StaffMember? Of(SchoolRegister register, StaffTask task) =>
        register.Find(task.Owner) ?? (task.Class is { } schoolClass ? Of(register, schoolClass) : null) ?? register.Principal;

    /// <summary>Who is given a task about a class: its homeroom teacher, else the leader of its grade.</summary>
    public static StaffMember? Of(SchoolRegister register, ClassId schoolClass) =>
        register.HomeroomTeacherOf(schoolClass) ?? (register.Find(schoolClass) is { } taught ? register.LeaderOf(taught.Grade) : register.Principal);

    /// <summary>Whether a leader answers for it too: the principal for all, a deputy for the classes of the own grades and for what concerns no class, and for all without grades.</summary>
    public static bool IsLedBy(SchoolRegister register, StaffTask task, StaffMember leader) =>
        leader.Position == Position.Principal
        || (leader.Position == Position.VicePrincipal
            && (leader.Grades.Count == 0 || (task.Class is null && task.Pupil is null) || (task.Class is { } named && register.Find(named) is { } schoolClass && leader.Grades.Contains(schoolClass.Grade))));
}
