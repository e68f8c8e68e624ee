using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Domain.Cases;

/// <summary>Who may see and work on a child's case (S1-13, S4-04). Who works with the school but not at it never may.</summary>
public static class CaseAccess
{
    /// <summary>The teachers of the child's class, the leaders of its grade, and whom the case was given to.</summary>
    public static bool MayWork(SchoolRegister register, StaffMember member, Pupil pupil, PupilCase? known) =>
        !member.IsOutsider && (member.Teaches(pupil.Class) || Leads(register, member, pupil) || (known?.Owner is { } owner && owner == member.Id));

    /// <summary>Private notes are for the homeroom teacher and the leaders only.</summary>
    public static bool MayReadNotes(SchoolRegister register, StaffMember member, Pupil pupil) => member.Homeroom == pupil.Class || Leads(register, member, pupil);

    /// <summary>The principal; a deputy for the own grades, or for all without grades.</summary>
    public static bool Leads(SchoolRegister register, StaffMember member, Pupil pupil) =>
        member.Position == Position.Principal
        || (member.Position == Position.VicePrincipal && (member.Grades.Count == 0 || (register.Find(pupil.Class) is { } schoolClass && member.Grades.Contains(schoolClass.Grade))));

    /// <summary>Officers of the commune and superiors may be handed a case; a hamlet's head hears of the own hamlet by its lists alone.</summary>
    public static bool MayBeHanded(StaffMember member) => member.Position is Position.CommuneOfficer || member.IsSuperior;

    /// <summary>Who answers for the case: whom it was given to, else the homeroom teacher, else the leader of the grade.</summary>
    public static StaffMember? OwnerOf(SchoolRegister register, PupilCase known) =>
        (known.Owner is { } owner ? register.Find(owner) : null) ?? (register.Find(known.Pupil) is { } pupil ? Tasks.TaskOwners.Of(register, pupil.Class) : register.Principal);
}
