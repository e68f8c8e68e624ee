using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Attendance;
using Bot.Domain.Schools;

namespace Bot.Domain.Calendar;

/// <summary>
/// Which classes are counted blind on a school day, in which session and when (S0-03). Drawn from school and date alone, so that a catch-up and every host
/// draw the same; who teaches a class learns of it only from the difference, if there is one.
/// </summary>
public static class HeadCountTimetable
{
    /// <summary>Behind the cut-off: by then the roll calls are in.</summary>
    public static readonly TimeSpan AfterCutoff = TimeSpan.FromMinutes(30);

    /// <summary>So long somebody may be asked; later the class may be gone.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(60);

    private const int Slots = 7;
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(5);

    /// <summary>The counts in the half-open span (<paramref name="from"/>, <paramref name="to"/>], by time.</summary>
    public static IReadOnlyList<DueItem.BlindCount> Due(SchoolRegister register, DateTimeOffset from, DateTimeOffset to)
    {
        var due = new List<DueItem.BlindCount>();
        var lastDay = register.Clock.DateOf(to);
        for (var day = register.Clock.DateOf(from); day <= lastDay; day = day.AddDays(1))
        {
            due.AddRange(On(register, day).Where(count => from < count.At && count.At <= to));
        }

        return [.. due.OrderBy(count => count.At).ThenBy(count => count.Key, StringComparer.Ordinal)];
    }

    /// <summary>A number drawn for these words: the same wherever and whenever it is drawn.</summary>
    public static ulong Draw(params IReadOnlyList<string> words) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));

    private static IEnumerable<DueItem.BlindCount> On(SchoolRegister register, DateOnly day)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var schoolClass in register.Classes.Where(one => FamilyTimetable.IsOrdinaryDay(register, one, day) && register.EnrolmentOf(one.Id) > 0)
            .OrderBy(one => Draw(register.School.Id.Value, date, one.Id.Value)).ThenBy(one => one.Id.Value, StringComparer.Ordinal)
            .Take(register.School.Rules.HeadCountClasses))
        {
            var held = schoolClass.Sessions.Where(session => register.Calendar.IsHeld(day, session, schoolClass) && register.School.TimesOf(session) is not null).ToList();
            if (held.Count == 0)
            {
                continue;
            }

            var drawn = Draw(register.School.Id.Value, date, schoolClass.Id.Value, "session");
            var session = held[(int)(drawn % (ulong)held.Count)];
            var at = register.Clock.At(day, register.School.TimesOf(session)!.DueAt) + AfterCutoff + (Slot * (int)(drawn / (ulong)held.Count % Slots));
            yield return new DueItem.BlindCount($"head-count:{register.School.Id}:{schoolClass.Id}:{date}:{session}", at, at + Lasts, new RollCallKey(schoolClass.Id, day, session));
        }
    }
}
