using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Schools;

namespace Bot.Domain.Meals;

/// <summary>When whoever runs the meals hears how many eat: a quarter of an hour before the kitchen's cut-off, on days on which somebody eats at school.</summary>
public static class MealTimetable
{
    /// <summary>Time left to ask classes that have not reported.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromMinutes(15);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time; none where the school named no cut-off.</summary>
    public static IReadOnlyList<DueItem.MealRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.MealRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay && register.School.Rules.MealCutoff is { } cutoff; day = day.AddDays(1))
        {
            var cutoffAt = register.Clock.At(day, cutoff);
            var at = cutoffAt - Lead;
            if (from < at && at <= to && ClassesOf(register, day).Count > 0)
            {
                due.Add(new DueItem.MealRound(string.Create(CultureInfo.InvariantCulture, $"meals:{register.School.Id}:{day:yyyy-MM-dd}"), at, cutoffAt, day));
            }
        }

        return due;
    }

    /// <summary>The classes with lessons that day in which somebody eats at school.</summary>
    public static IReadOnlyList<SchoolClass> ClassesOf(SchoolRegister register, DateOnly day) =>
        [.. register.Classes.Where(schoolClass => register.Calendar.IsHeld(day, schoolClass.Sessions[0], schoolClass) && MealRoll.InAll(register, schoolClass.Id) > 0)];
}
