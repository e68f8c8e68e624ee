using System.Globalization;

namespace Bot.Host;

/// <summary>What the machine must have for names to be compared and school days to be reckoned: ICU and time-zone data.</summary>
internal static class MachineNeeds
{
    /// <summary>The sentence that names the missing package; null when nothing is missing.</summary>
    public static string? Missing()
    {
        if (!HasIcu())
        {
            return "Thiếu ICU: hãy cài gói libicu (Debian, Ubuntu: libicu-dev hoặc libicu72; Alpine: icu-libs icu-data-full) và bỏ DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Ho_Chi_Minh", out _)
            ? null
            : "Thiếu dữ liệu múi giờ: hãy cài gói tzdata.";
    }

    private static bool HasIcu()
    {
        try
        {
            return CultureInfo.GetCultureInfo("vi-VN", predefinedOnly: true).DateTimeFormat.GetDayName(DayOfWeek.Monday) == "Thứ Hai";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
