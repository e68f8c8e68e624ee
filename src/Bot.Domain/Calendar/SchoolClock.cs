namespace Bot.Domain.Calendar;

/// <summary>Turns instants into the school's date and time of day, and back. The only place where the zone is applied.</summary>
public sealed class SchoolClock(TimeZoneInfo zone)
{
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the zone.</exception>
    public static SchoolClock For(string timeZone) => new(TimeZones.Find(timeZone) ?? throw new TimeZoneNotFoundException(timeZone));

    /// <summary>The date at the school at that instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The time of day at the school at that instant.</summary>
    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant, in UTC, at which the school's clock shows that date and time.</summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);
}
