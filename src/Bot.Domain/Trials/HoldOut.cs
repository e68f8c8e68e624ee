using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Domain.Trials;

/// <summary>
/// Which classes hear no nudges in which week, so that a school can see whether nudges help (domain.md C.2 rule 23). Drawn for each class and
/// week by itself, and drawn again the same from the stored seed.
/// </summary>
public static class HoldOut
{
    /// <summary>The first day of the trial's week: the school's weekday for messages to families, on or before that day.</summary>
    public static DateOnly WeekOf(DateOnly day, DayOfWeek weekday) => day.AddDays(-((7 + (int)day.DayOfWeek - (int)weekday) % 7));

    /// <param name="share">Which part of the class-weeks hears nothing, from 0 to 1.</param>
    public static bool IsHeldOut(SchoolId school, ClassId schoolClass, DateOnly week, string seed, decimal share)
    {
        var drawn = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{school.Value}\n{schoolClass.Value}\n{week:yyyy-MM-dd}\n{seed}")));
        return BinaryPrimitives.ReadUInt64BigEndian(drawn) / (double)ulong.MaxValue < (double)share;
    }
}
