using Bot.Domain.Calendar;

namespace Bot.Channels.ZaloOa;

/// <summary>Templates leave only from 06:05 to 21:55 in Vietnam, whatever a template allows: Zalo's own night is 22:00 to 06:00, and nobody is woken.</summary>
internal static class NightRule
{
    private static readonly TimeOnly Morning = new(6, 5);
    private static readonly TimeOnly Evening = new(21, 55);
    private static readonly TimeZoneInfo Vietnam = TimeZones.Find("Asia/Ho_Chi_Minh")!;

    public static bool IsNight(DateTimeOffset now) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Vietnam).DateTime) is var time && (time < Morning || time >= Evening);

    /// <summary>The next 06:05 after this instant.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Vietnam);
        var today = new DateTimeOffset(local.Date + Morning.ToTimeSpan(), local.Offset); // Vietnam has no summer time
        return (today > now ? today : today.AddDays(1)).ToUniversalTime();
    }

    /// <summary>06:05 of the next day: daily quotas begin anew at its midnight.</summary>
    public static DateTimeOffset Tomorrow(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Vietnam);
        return new DateTimeOffset(local.Date.AddDays(1) + Morning.ToTimeSpan(), local.Offset).ToUniversalTime();
    }
}
