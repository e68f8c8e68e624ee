using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// Return mode (S1-01, S3-03 to S3-06): when teachers and leaders are asked and told about pupils who are not back behind a long break. It begins and ends by
/// itself, class by class, for a class may have been closed alone.
/// </summary>
public static class ReturnTimetable
{
    /// <summary>After the cut-off of the first session's roll call.</summary>
    public static readonly TimeSpan AskAfterCutoff = TimeSpan.FromMinutes(30);

    /// <summary>What the day's question is worth saying until.</summary>
    public static readonly TimeOnly AskEnds = new(17, 0);

    /// <summary>End of a school day: leaders are told, and on the last day what is open becomes tasks.</summary>
    public static readonly TimeOnly DayEnds = new(17, 0);

    /// <summary>The evening before the leaders are told.</summary>
    public static readonly TimeOnly WarnAt = new(18, 0);

    /// <summary>Nothing of it is said to staff later in the evening.</summary>
    public static readonly TimeOnly EveningEnds = new(20, 30);

    /// <summary>For so long it is worth telling the leaders, or opening the tasks, where the computer was off.</summary>
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(7);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.ReturnRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.ReturnRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            foreach (var step in Enum.GetValues<ReturnStep>())
            {
                var (at, staleAt) = TimesOf(register, day, step);
                if (from < at && at <= to && ClassesOf(register, day, step) is { Count: > 0 } classes)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"return:{register.School.Id}:{day:yyyy-MM-dd}:{Word(step)}");
                    due.Add(new DueItem.ReturnRound(key, at, staleAt, day, step, classes));
                }
            }
        }

        return [.. due.OrderBy(round => round.At).ThenBy(round => round.Step)];
    }

    private static (DateTimeOffset At, DateTimeOffset StaleAt) TimesOf(SchoolRegister register, DateOnly day, ReturnStep step)
    {
        var clock = register.Clock;
        return step switch
        {
            ReturnStep.Eve => (clock.At(day, FamilyTimetable.RoundAt), clock.At(day, EveningEnds)),
            ReturnStep.Ask => (register.School.Sessions.Count == 0 ? DateTimeOffset.MaxValue : clock.At(day, register.School.Sessions[0].DueAt) + AskAfterCutoff, clock.At(day, AskEnds)),
            ReturnStep.Warn => (clock.At(day, WarnAt), clock.At(day, EveningEnds)),
            _ => (clock.At(day, DayEnds), clock.At(day, DayEnds) + IsNews),
        };
    }

    private static List<ClassId> ClassesOf(SchoolRegister register, DateOnly day, ReturnStep step) =>
        [.. register.Classes.Where(schoolClass => IsDue(register, schoolClass, day, step)).Select(schoolClass => schoolClass.Id)];

    private static bool IsDue(SchoolRegister register, SchoolClass schoolClass, DateOnly day, ReturnStep step) => step switch
    {
        ReturnStep.Eve => ReturnPeriod.Beginning(register, schoolClass, day.AddDays(1)) is not null,
        ReturnStep.Settle => register.Calendar.IsSchoolDay(day, schoolClass),
        _ => IsDue(ReturnPeriod.Of(register, schoolClass, day), day, step),
    };

    private static bool IsDue(ReturnPeriod? period, DateOnly day, ReturnStep step) => period is not null && period.Days.Contains(day) && step switch
    {
        ReturnStep.Ask => true,
        ReturnStep.Warn => period.NumberOf(day) == period.NumberOf(period.LeadersOn) - 1,
        ReturnStep.Leaders => day == period.LeadersOn,
        ReturnStep.Close => day == period.LastDay,
        _ => false,
    };

    private static string Word(ReturnStep step) => step.ToString().ToLowerInvariant();
}
