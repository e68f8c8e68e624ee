using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Difficulties;

/// <summary>To whom a teacher's difficulty goes, the first who can be reached: the office the school named, the deputy of the grade, the principal.</summary>
internal static class DifficultyChain
{
    public static IReadOnlyList<StaffMember> Of(SchoolRegister register, StaffMember from)
    {
        var deputies = register.Staff.Where(member => member.Position == Position.VicePrincipal).ToList();
        var named = register.School.Rules.DifficultiesTo switch
        {
            DifficultyReceiver.FirstDeputy => deputies.ElementAtOrDefault(0),
            DifficultyReceiver.SecondDeputy => deputies.ElementAtOrDefault(1),
            DifficultyReceiver.Principal => register.Principal,
            _ => null,
        };
        var ofGrade = from.Homeroom is { } own && register.Find(own) is { } schoolClass ? register.LeaderOf(schoolClass.Grade) : deputies.ElementAtOrDefault(0);
        return [.. new[] { named, ofGrade, register.Principal }.OfType<StaffMember>().Distinct().Where(member => member.Id != from.Id)];
    }
}
