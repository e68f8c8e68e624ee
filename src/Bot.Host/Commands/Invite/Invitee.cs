using Bot.Dialogs.Turns;
using Bot.Domain.Schools;
using Bot.Host.Commands.Import;
using Bot.Host.Documents.Slips;

namespace Bot.Host.Commands.Invite;

/// <summary>One who gets a code.</summary>
/// <param name="Person">Name as the register has it; may be empty for a guardian.</param>
/// <param name="About">The position, or the children.</param>
internal sealed record Invitee(Membership For, string Person, string About)
{
    /// <summary>All staff, in file order.</summary>
    public static IReadOnlyList<Invitee> Staff(SchoolRegister register) =>
        [.. from member in register.Staff
            let homeroom = member.Homeroom is { } schoolClass ? $" {schoolClass}" : ""
            select new Invitee(Membership.Of(register.School.Id, member.Id), member.Name, FieldWording.PositionName(member.Position) + homeroom)];

    /// <summary>The guardians of a class in the order of the class list; one with several children gets one code for all of them.</summary>
    public static IReadOnlyList<Invitee> Families(SchoolRegister register, SchoolClass schoolClass) =>
        [.. from guardian in register.PupilsOf(schoolClass.Id).SelectMany(pupil => register.GuardiansOf(pupil.Id)).DistinctBy(guardian => guardian.Id)
            let children = guardian.Children.Select(child => register.Find(child.Pupil)!).DistinctBy(pupil => pupil.Id)
            select new Invitee(
                Membership.Of(register.School.Id, guardian.Id),
                guardian.Name,
                SlipWording.Children(children.Select(pupil => $"{pupil.Name} ({pupil.Class})")))];
}
