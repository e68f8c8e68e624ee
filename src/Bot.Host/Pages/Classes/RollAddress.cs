using System.Globalization;
using Bot.Dialogs.Pages.Rolls;
using Bot.Domain.Calendar;

namespace Bot.Host.Pages.Classes;

/// <summary>Day and session in an address, e.g. <c>2026-11-23/sang</c>; what cannot be read is a day on which there is no school year.</summary>
internal static class RollAddress
{
    public static (DateOnly Day, Session Session) Read(string? day, string? session)
    {
        var found = Enum.GetValues<Session>().Where(one => RollPageWording.Slug(one) == session).ToList();
        return found is [var only] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, only) : (DateOnly.MinValue, Session.Morning);
    }

    /// <summary>Of a form that asks for a session: the browser goes on to its own address.</summary>
    public static (DateOnly Day, Session Session) Asked(HttpContext http) => Read(http.Request.Query["ngay"], http.Request.Query["buoi"]);
}
