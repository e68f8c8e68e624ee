using Bot.Domain.People;

namespace Bot.Dialogs.Pages.Office;

/// <summary>Who works in which part of the office: what a chat allows to a role, and what the command line allows to whoever runs the program for the school.</summary>
public static class OfficeAccess
{
    public static IReadOnlyList<OfficePart> PartsOf(StaffMember member) => [.. Enum.GetValues<OfficePart>().Where(part => MayUse(member, part))];

    public static bool MayUse(StaffMember member, OfficePart part)
    {
        ArgumentNullException.ThrowIfNull(member);
        return part switch
        {
            OfficePart.Backup => member.Position is Position.Principal or Position.Administrator,
            OfficePart.Staff or OfficePart.Calendar => Runs(member) || member.IsLeader,
            OfficePart.Consent => member.IsLeader || member.Position is Position.Clerk,
            _ => Runs(member),
        };
    }

    /// <summary>Looks after the program for the school.</summary>
    private static bool Runs(StaffMember member) => member.Position is Position.Principal or Position.Clerk or Position.Administrator;
}
