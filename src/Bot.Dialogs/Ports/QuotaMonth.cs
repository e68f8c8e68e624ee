using System.Globalization;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Ports;

/// <summary>A calendar month of school time: the span in which an account's messages are counted.</summary>
public readonly record struct QuotaMonth(int Year, int Month)
{
    private static readonly SchoolClock Clock = SchoolClock.For("Asia/Ho_Chi_Minh");

    /// <summary>The month at the schools at that instant.</summary>
    public static QuotaMonth Of(DateTimeOffset instant)
    {
        var date = Clock.DateOf(instant);
        return new QuotaMonth(date.Year, date.Month);
    }

    /// <summary>When the next month begins, in UTC.</summary>
    public DateTimeOffset EndsAt => Clock.At(new DateOnly(Year, Month, 1).AddMonths(1), TimeOnly.MinValue);

    /// <summary>As it is stored, e.g. <c>2026-11</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
