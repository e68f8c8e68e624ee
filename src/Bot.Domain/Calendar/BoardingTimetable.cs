using System.Globalization;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>When the boarding house is reminded of its rolls, where the school gave their times (<c>sessions</c> → <c>Sáng nội trú</c>, <c>Trưa</c>, <c>Tối</c>), and when leaders hear what is missing.</summary>
public static class BoardingTimetable
{
    /// <summary>The rounds in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.BoardingRoll> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.BoardingRoll>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            foreach (var times in register.School.Sessions.Where(times => times.Session.IsOfBoarders()))
            {
                due.AddRange(On(register, day, times).Where(round => from < round.At && round.At <= to));
            }
        }

        return [.. due.OrderBy(round => round.At)];
    }

    /// <summary>The classes whose boarders are called then; a class taught in the evening is its homeroom teacher's.</summary>
    public static IReadOnlyList<SchoolClass> ClassesOf(SchoolRegister register, DateOnly day, Session session) =>
        [.. register.Classes.Where(schoolClass => !schoolClass.Sessions.Contains(session) && BoardingRolls.IsHeld(register, schoolClass, day, session))];

    private static IEnumerable<DueItem.BoardingRoll> On(SchoolRegister register, DateOnly day, SessionTimes times)
    {
        if (ClassesOf(register, day, times.Session).Count == 0)
        {
            yield break;
        }

        var (remindAt, dueAt) = (register.Clock.At(day, times.RemindAt), register.Clock.At(day, times.DueAt));
        var escalateAt = dueAt + Timetable.EscalateAfter;
        var prefix = Prefix(register.School.Id, day, times.Session);
        yield return new DueItem.BoardingRoll(prefix + "1", remindAt, dueAt, day, times.Session, 1, times.DueAt);
        yield return new DueItem.BoardingRoll(prefix + "2", dueAt, escalateAt, day, times.Session, 2, times.DueAt);
        yield return new DueItem.BoardingRoll(prefix + "leaders", escalateAt, escalateAt + Timetable.SessionLength, day, times.Session, DueItem.BoardingRoll.ForLeaders, times.DueAt);
    }

    /// <summary>What all messages about that roll are called by.</summary>
    public static string Prefix(SchoolId school, DateOnly day, Session session) =>
        string.Create(CultureInfo.InvariantCulture, $"boarding:{school}:{day:yyyy-MM-dd}:{session.ToString().ToLowerInvariant()}:");
}
