using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>Who may bring a list of pupils in: whoever sees all of them by name.</summary>
public static class ImportPage
{
    public static bool May(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member.Position is Position.Principal or Position.Clerk || (member.Position == Position.VicePrincipal && member.Grades.Count == 0);
    }
}
