using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Pages;

/// <summary>Who may hand out codes that open a chat, and to whom: whoever holds a slip speaks in that person's name.</summary>
public static class InvitePage
{
    /// <summary>The groups the visitor makes slips for: null for the staff, then classes for their families.</summary>
    public static IEnumerable<ClassId?> GroupsOf(PageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var member = visitor.Member;
        if (member.IsOutsider)
        {
            yield break;
        }

        if (member.IsLeader || member.Position is Position.Clerk or Position.Administrator)
        {
            yield return null;
        }

        foreach (var schoolClass in visitor.Register.Classes.Where(one => member.Teaches(one.Id) || member.Position switch
        {
            Position.Principal or Position.Clerk => true,
            Position.VicePrincipal => member.Grades.Count == 0 || member.Grades.Contains(one.Grade),
            _ => false,
        }))
        {
            yield return schoolClass.Id;
        }
    }
}
