using Bot.Dialogs.Understanding.Documents;
using Bot.Domain;
using Bot.Domain.Deadlines;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.OfficialLetters;

/// <summary>Who does what a letter wants: by the role it names; where it names none or the school as such, the clerk, who gathers reports.</summary>
internal static class LetterDuties
{
    public static IReadOnlyList<LetterDuty> Of(SchoolRegister register, SettledLetter settled) =>
    [
        .. settled.Letter.Deadlines.Select((deadline, index) => new LetterDuty(deadline.Term, deadline.Sentence, OwnerOf(register, settled, deadline, index))
        {
            IsMonthlyReport = IsMonthlyReport(register, deadline),
            IsOfOthers = deadline.Actor is { IsOfSchool: false },
        }),
    ];

    /// <summary>The member of staff a role or a name stands for; null when none or several do.</summary>
    public static StaffMember? Named(SchoolRegister register, string words)
    {
        if (LetterActorWords.Read(words) is { } actor)
        {
            return Of(register, actor);
        }

        var named = register.Staff.Where(member => Understanding.PlainWords.AreSame(member.Name, words)).ToList();
        named = named.Count > 0 ? named : [.. register.Staff.Where(member => Understanding.PlainWords.Names(member.Name, words))];
        return named is [var only] ? only : null;
    }

    private static StaffId? OwnerOf(SchoolRegister register, SettledLetter settled, LetterDeadline deadline, int index)
    {
        if (settled.OwnerOf(index) is { } chosen)
        {
            return chosen;
        }

        return deadline.Actor is { Role: LetterRole.HomeroomTeacher } ? null : Of(register, deadline.Actor)?.Id;
    }

    private static StaffMember? Of(SchoolRegister register, LetterActor? actor)
    {
        var holders = register.Staff.Where(member => member.Position == PositionOf(actor?.Role)).ToList();
        return (actor?.Number is { } number && number >= 1 && number <= holders.Count ? holders[number - 1] : holders.FirstOrDefault()) ?? register.Principal;
    }

    private static Position PositionOf(LetterRole? role) => role switch
    {
        LetterRole.Principal => Position.Principal,
        LetterRole.VicePrincipal => Position.VicePrincipal,
        LetterRole.YouthLeader => Position.YouthLeader,
        LetterRole.BoardingSupervisor => Position.BoardingSupervisor,
        LetterRole.HeadOfSubject => Position.HeadOfSubject,
        _ => Position.Clerk,
    };

    /// <summary>The report of the roll that the school's own rules set for every month: the bot opens it itself.</summary>
    private static bool IsMonthlyReport(SchoolRegister register, LetterDeadline deadline) =>
        deadline is { Term: DeadlineTerm.Monthly monthly, Actor: null or { Role: LetterRole.HomeroomTeacher or LetterRole.School } }
        && monthly.Day == register.School.Rules.MonthlyReportDueDay;
}
