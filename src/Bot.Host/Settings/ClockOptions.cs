using Bot.Domain.Calendar;

namespace Bot.Host.Settings;

/// <summary>Section <c>Bot:Clock</c>: another time than the real one, for demonstrations and tests.</summary>
public sealed class ClockOptions
{
    /// <summary>The instant at which the clock starts, ISO 8601 with offset, e.g. <c>2026-11-23T06:55:00+07:00</c>. Default: now.</summary>
    public string? Start { get; set; }

    /// <summary>The instant of <see cref="Start"/>; null when it is not set or is none.</summary>
    public DateTimeOffset? StartsAt => Start is null ? null : InstantText.Parse(Start);

    /// <summary>How many times faster than real time it runs, 1 to 1,000. Default 1.</summary>
    public double Rate { get; set; } = 1;
}
