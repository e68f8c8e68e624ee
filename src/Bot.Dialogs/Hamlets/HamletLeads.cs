using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Hamlets;

/// <summary>Who is in charge of a hamlet: the head of it before other officers, in the order of the list.</summary>
internal static class HamletLeads
{
    public static StaffMember? Of(SchoolRegister register, string hamlet) => hamlet.Length == 0 ? null : register.Staff
        .Where(member => !member.IsSuperior && member.Hamlets.Contains(hamlet, StringComparer.OrdinalIgnoreCase))
        .OrderByDescending(member => member.Position == Position.HamletHead)
        .FirstOrDefault();
}
