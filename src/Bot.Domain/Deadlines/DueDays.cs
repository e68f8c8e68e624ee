using System.Diagnostics;
using Bot.Domain.Schools;

namespace Bot.Domain.Deadlines;

/// <summary>From the words of a deadline to the day it must be done: exclusive where the letter says "trước ngày", and never on a day off.</summary>
public static class DueDays
{
    /// <summary>Before this time of day nobody can hand in anything: such a deadline is the day before's.</summary>
    private static readonly TimeOnly TooEarly = new(9, 0);

    /// <summary>The due day; of a term that recurs the first on or after <paramref name="from"/>.</summary>
    /// <param name="from">Today, or for <see cref="DeadlineTerm.Within"/> the day of receipt.</param>
    public static DueDay Of(SchoolRegister register, DeadlineTerm term, DateOnly from) => term switch
    {
        DeadlineTerm.Before before => On(register, before.Day.AddDays(-1)),
        DeadlineTerm.Until until => On(register, until.Day),
        DeadlineTerm.BeforeHour early when early.Hour < TooEarly => On(register, early.Day.AddDays(-1)),
        DeadlineTerm.BeforeHour late => On(register, late.Day) is { WasMoved: false } day ? day with { Hour = late.Hour } : On(register, late.Day),
        DeadlineTerm.Within within when within.SchoolDaysOnly => On(register, WorkDays.After(register, from, within.Days)),
        DeadlineTerm.Within within => On(register, from.AddDays(within.Days)),
        DeadlineTerm.Monthly monthly => Next(register, from, OfMonths(monthly, from)),
        DeadlineTerm.Weekly weekly => Next(register, from, OfWeeks(weekly, from)),
        _ => throw new UnreachableException(),
    };

    private static DueDay On(SchoolRegister register, DateOnly written) => new(WorkDays.OnOrBefore(register, written), written);

    private static DueDay Next(SchoolRegister register, DateOnly from, IEnumerable<DateOnly> written) =>
        written.Select(day => On(register, day)).First(due => due.Day >= from);

    private static IEnumerable<DateOnly> OfMonths(DeadlineTerm.Monthly term, DateOnly from)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(1))
        {
            var day = month.AddDays(Math.Min(term.Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            yield return term.IsInclusive ? day : day.AddDays(-1);
        }
    }

    private static IEnumerable<DateOnly> OfWeeks(DeadlineTerm.Weekly term, DateOnly from)
    {
        for (var day = from.AddDays(((int)term.Day - (int)from.DayOfWeek + 7) % 7); ; day = day.AddDays(7))
        {
            yield return day;
        }
    }
}
