using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Load;

/// <summary>A homeroom teacher who reports session after session, each with three absent pupils.</summary>
/// <param name="Names">How she calls the pupils of her class.</param>
internal sealed record Reporter(long Chat, string Class, IReadOnlyList<string> Names)
{
    private static readonly DateTimeOffset FirstSchoolDay = new(2026, 9, 7, 7, 5, 0, TimeSpan.FromHours(7));
    private static readonly TimeSpan ToAfternoon = TimeSpan.FromHours(6);

    /// <summary>After the last session that is reported.</summary>
    public static readonly DateTimeOffset Now = new(2027, 5, 24, 9, 30, 0, TimeSpan.FromHours(7));

    private static readonly IReadOnlyList<DateTimeOffset> Sessions = [.. SchoolDays().SelectMany(day => new[] { day, day + ToAfternoon })];

    private static long _updateId = 1_000_000;

    /// <summary>How many reports a teacher has in her.</summary>
    public static int Most => Sessions.Count;

    /// <summary>The body of a webhook call with the report of that session.</summary>
    public byte[] Report(int number)
    {
        var day = number / 2; // who was away in the morning is away in the afternoon
        var (a, b, c) = (Names[day % Names.Count], Names[(day + 7) % Names.Count], Names[(day + 15) % Names.Count]);
        return Say($"{Class} vắng 3: {a} ốm, {b} kp, {c}", Sessions[number]);
    }

    private byte[] Say(string text, DateTimeOffset at)
    {
        var update = Interlocked.Increment(ref _updateId);
        var body = new JsonObject
        {
            ["update_id"] = update,
            ["message"] = new JsonObject
            {
                ["message_id"] = update,
                ["from"] = new JsonObject { ["id"] = Chat, ["is_bot"] = false, ["first_name"] = "Cô giáo", ["language_code"] = "vi" },
                ["chat"] = new JsonObject { ["id"] = Chat, ["first_name"] = "Cô giáo", ["type"] = "private" },
                ["date"] = at.ToUnixTimeSeconds(),
                ["text"] = text,
            },
        };
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    /// <summary>Mondays to Saturdays of the sample school's year without its holidays.</summary>
    private static IEnumerable<DateTimeOffset> SchoolDays()
    {
        for (var day = FirstSchoolDay; day < Now.AddDays(-7); day = day.AddDays(1))
        {
            var date = day.ToString("MM-dd", CultureInfo.InvariantCulture);
            var isHoliday = date is "01-01" or "04-30" or "05-01" || string.CompareOrdinal(date, "02-01") >= 0 && string.CompareOrdinal(date, "02-14") <= 0;
            if (day.DayOfWeek != DayOfWeek.Sunday && !isHoliday)
            {
                yield return day;
            }
        }
    }
}
