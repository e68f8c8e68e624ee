using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Host.Commands;

namespace Bot.Host;

/// <summary>What the machine must have for names to be compared and school days to be reckoned: ICU and time-zone data.</summary>
internal static class MachineNeeds
{
    /// <summary>The sentence that names the missing package; null when nothing is missing.</summary>
    public static string? Missing()
    {
        if (!HasIcu())
        {
            return CommandWording.IcuMissing;
        }

        return TimeZones.Find("Asia/Ho_Chi_Minh") is null ? CommandWording.TimeZonesMissing : null;
    }

    private static bool HasIcu()
    {
        try
        {
            return CultureInfo.GetCultureInfo("vi-VN", predefinedOnly: true).TwoLetterISOLanguageName == "vi";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
