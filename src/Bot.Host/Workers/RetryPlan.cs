using System.Globalization;

namespace Bot.Host.Workers;

/// <summary>When a message that was certainly not sent, or a file that did not come, is tried again. The only place with these numbers.</summary>
/// <param name="Delays">The wait after the first, second, … failure; after the last it is given up.</param>
/// <param name="Jitter">Each wait is lengthened by up to this share, so that a thousand messages do not come back at once.</param>
public sealed record RetryPlan(IReadOnlyList<TimeSpan> Delays, double Jitter)
{
    public static RetryPlan Sending { get; } = new(
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)],
        Jitter: 0.2);

    /// <summary>Quickly at first, because some vendors' links live for minutes only.</summary>
    public static RetryPlan Fetching { get; } = new(
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)],
        Jitter: 0.2);

    /// <summary>How long to wait after a failure, or null when it is given up.</summary>
    /// <param name="failures">Attempts that failed, this one included: 1 or more.</param>
    /// <param name="asked">What the vendor asked to wait (<c>retry_after</c>); never undercut.</param>
    /// <param name="chance">0 to 1: which part of the jitter applies.</param>
    public TimeSpan? After(int failures, TimeSpan? asked, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        if (failures > Delays.Count)
        {
            return null;
        }

        var wait = Delays[failures - 1] * (1 + Jitter * chance);
        return asked > wait ? asked : wait;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Delays.Select(Spell))} (+ up to {Jitter:P0}), then dead");

    private static string Spell(TimeSpan delay) => delay switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{delay.TotalHours:0.#} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{delay.TotalMinutes:0.#} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{delay.TotalSeconds:0.#} s"),
    };
}
