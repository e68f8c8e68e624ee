namespace Bot.Domain.Calendar;

/// <summary>Time zones by their IANA names, also on a Windows that has no ICU (Windows 10 before 1903) and so knows them by Windows names only.</summary>
public static class TimeZones
{
    /// <summary>Of Vietnam, and of its neighbours that keep its time; from CLDR's table of Windows zones.</summary>
    private static readonly Dictionary<string, string> WindowsNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Asia/Ho_Chi_Minh"] = "SE Asia Standard Time",
        ["Asia/Saigon"] = "SE Asia Standard Time",
        ["Asia/Bangkok"] = "SE Asia Standard Time",
        ["Asia/Vientiane"] = "SE Asia Standard Time",
        ["Asia/Phnom_Penh"] = "SE Asia Standard Time",
    };

    /// <summary>Null where this machine does not know the zone.</summary>
    public static TimeZoneInfo? Find(string id) => Find(id, name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null);

    /// <summary>The same on a machine that knows these zones.</summary>
    /// <param name="known">What the machine knows under a name; null for nothing.</param>
    public static TimeZoneInfo? Find(string id, Func<string, TimeZoneInfo?> known) => known(id) ?? (WindowsNames.TryGetValue(id, out var name) ? known(name) : null);
}
