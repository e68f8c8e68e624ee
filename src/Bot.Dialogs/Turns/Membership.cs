using Bot.Domain;

namespace Bot.Dialogs.Turns;

/// <summary>That a person belongs to a school as staff or as a guardian.</summary>
/// <param name="Ref">The staff code, or the guardian's id.</param>
public readonly record struct Membership(SchoolId School, MemberKind Kind, string Ref)
{
    public static Membership Of(SchoolId school, StaffId staff) => new(school, MemberKind.Staff, staff.Value);

    public static Membership Of(SchoolId school, GuardianId guardian) => new(school, MemberKind.Guardian, guardian.Value);
}

public enum MemberKind
{
    Staff,
    Guardian,
}
