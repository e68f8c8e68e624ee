using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Tasks;

/// <summary>Who answers for a task: staff leave, tasks do not.</summary>
public static class TaskOwners
{
    /// <summary>
    /// The owner; once gone, or the child has changed its class, the homeroom teacher of the class, the leader of its grade, the principal. Null in a school
    /// without any of them.
    /// </summary>
    public static StaffMember? Of(SchoolRegister register, StaffTask task)
    {
        var schoolClass = ClassOf(register, task);
        return (schoolClass == task.Class ? register.Find(task.Owner) : null) ?? (schoolClass is { } named ? Of(register, named) : null) ?? register.Principal;
    }

    /// <summary>The class the child is in now, where the task is about one; else the class it names.</summary>
    public static ClassId? ClassOf(SchoolRegister register, StaffTask task) =>
        task is { Class: not null, Pupil: { } pupil } && register.Find(pupil) is { } child ? child.Class : task.Class;

    /// <summary>Who is given a task about a class: its homeroom teacher, else the leader of its grade.</summary>
    public static StaffMember? Of(SchoolRegister register, ClassId schoolClass) =>
        register.HomeroomTeacherOf(schoolClass) ?? (register.Find(schoolClass) is { } taught ? register.LeaderOf(taught.Grade) : register.Principal);

    /// <summary>Whether a leader answers for it too: the principal for all, a deputy for the classes of the own grades and for what concerns no class, and for all without grades.</summary>
    public static bool IsLedBy(SchoolRegister register, StaffTask task, StaffMember leader) =>
        leader.Position == Position.Principal
        || (leader.Position == Position.VicePrincipal
            && (leader.Grades.Count == 0 || (task.Class is null && task.Pupil is null) || (ClassOf(register, task) is { } named && register.Find(named) is { } schoolClass && leader.Grades.Contains(schoolClass.Grade))));
}
