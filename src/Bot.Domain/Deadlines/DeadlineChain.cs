using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Domain.Tasks;

namespace Bot.Domain.Deadlines;

/// <summary>Who hears of a deadline: the person in charge, the day before also the deputy, on the last morning and afterwards also the head.</summary>
public static class DeadlineChain
{
    /// <summary>The person in charge, the deputy, the head; each once, fewer where one is missing.</summary>
    public static IReadOnlyList<StaffMember> Of(SchoolRegister register, StaffTask task)
    {
        var deputy = task.Class is { } named && register.Find(named) is { } schoolClass
            ? register.LeaderOf(schoolClass.Grade)
            : register.Staff.FirstOrDefault(member => member.Position == Position.VicePrincipal);
        return [.. new[] { TaskOwners.Of(register, task), deputy, register.Principal }.OfType<StaffMember>().Distinct()];
    }

    /// <summary>Those of the chain who are told so many days before.</summary>
    public static IReadOnlyList<StaffMember> Told(SchoolRegister register, StaffTask task, int daysLeft) =>
        [.. Of(register, task).Take(daysLeft switch { > 1 => 1, 1 => 2, _ => 3 })];
}
