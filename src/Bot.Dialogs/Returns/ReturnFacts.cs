using Bot.Dialogs.Turns;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Returns;

/// <summary>What must be known to say who is back: the roll calls since, what families answered, and leave.</summary>
internal static class ReturnFacts
{
    public static FactsNeeded Needed(SchoolRegister register, IReadOnlyList<ReturnPeriod> periods) => new()
    {
        School = register.School.Id,
        Days = [.. periods.SelectMany(period => period.Days)],
        LeavesOn = [.. periods.SelectMany(period => period.Days)],
        NudgesOn = [.. periods.Select(period => period.FirstDay.AddDays(-1))],
    };
}
