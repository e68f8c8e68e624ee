using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// When the steps of the absence ladder are looked at (domain.md A.6, A.7): on school days in the morning, behind the first session's cut-off, and in the
/// evening when the day's roll calls are known. Who is on which step follows from the roll calls alone.
/// </summary>
public static class LadderTimetable
{
    /// <summary>What was not known the evening before.</summary>
    public static readonly TimeOnly MorningAt = new(8, 0);

    /// <summary>The day's end: behind the last lesson, well before the night.</summary>
    public static readonly TimeOnly EveningAt = new(17, 30);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.LadderRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.LadderRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            if (Timetable.IsSchoolDay(register, day))
            {
                due.AddRange(On(register, day).Where(round => from < round.At && round.At <= to));
            }
        }

        return [.. due.OrderBy(round => round.At)];
    }

    private static IEnumerable<DueItem.LadderRound> On(SchoolRegister register, DateOnly day)
    {
        var evening = register.Clock.At(day, EveningAt);
        yield return Round(register, day, LadderMoment.Morning, register.Clock.At(day, MorningAt), evening);
        if (register.School.Sessions.Count > 0)
        {
            yield return Round(register, day, LadderMoment.FirstDay, register.Clock.At(day, register.School.Sessions[0].DueAt) + HamletTimetable.AfterCutoff, register.Clock.At(day, HamletTimetable.RoundEnds));
        }

        // What the evening has to say is as true the next morning, when the computer was off.
        yield return Round(register, day, LadderMoment.Evening, evening, register.Clock.At(day.AddDays(1), EveningAt));
    }

    private static DueItem.LadderRound Round(SchoolRegister register, DateOnly day, LadderMoment moment, DateTimeOffset at, DateTimeOffset staleAt) =>
        new(string.Create(CultureInfo.InvariantCulture, $"ladder:{register.School.Id}:{day:yyyy-MM-dd}:{moment.ToString().ToLowerInvariant()}"), at, staleAt, day, moment);
}

/// <summary>What a round of the ladder is for.</summary>
public enum LadderMoment
{
    /// <summary>Reasons that were to be known by now.</summary>
    Morning,

    /// <summary>Teachers hear of unexplained absences of their class that somebody else reported.</summary>
    FirstDay,

    /// <summary>The day is counted.</summary>
    Evening,
}
