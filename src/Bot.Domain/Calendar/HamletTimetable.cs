using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// When those in charge of hamlets are told of children whose families no message reaches: once on a school day, a quarter of an hour after the first session's
/// roll calls are due (S2-13: on day 1).
/// </summary>
public static class HamletTimetable
{
    /// <summary>After the cut-off: late reports and their quarter of an hour of grace.</summary>
    public static readonly TimeSpan AfterCutoff = TimeSpan.FromMinutes(15);

    /// <summary>What has not left by then is not sent any more.</summary>
    public static readonly TimeOnly RoundEnds = new(17, 0);

    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.HamletRound> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.HamletRound>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            if (register.School.Sessions.Count > 0 && register.Classes.Any(schoolClass => FamilyTimetable.IsOrdinaryDay(register, schoolClass, day)))
            {
                var at = register.Clock.At(day, register.School.Sessions[0].DueAt) + AfterCutoff;
                if (from < at && at <= to)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"hamlet:{register.School.Id}:{day:yyyy-MM-dd}");
                    due.Add(new DueItem.HamletRound(key, at, register.Clock.At(day, RoundEnds), day));
                }
            }
        }

        return due;
    }
}
