using System.Collections.Concurrent;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Host.Pages.Today;

/// <summary>However many pages are open, a school's pulse is read a few times a second at most, an area's every few seconds. It changes with what any host writes.</summary>
internal sealed class PulseCache(IPageStore pages)
{
    /// <summary>Less than half of what a stream waits between two looks: what it just missed it shows at the next one, well within two seconds.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(400);

    /// <summary>A province is thousands of schools, each asked by itself.</summary>
    private static readonly TimeSpan FreshOfArea = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<object, Beat> _beats = new();

    /// <summary>At most half a second old.</summary>
    public Task<string> OfAsync(SchoolId school, DateOnly day, CancellationToken cancellationToken) =>
        OfAsync(school, day, Fresh, () => pages.PulseAsync(school, day, CancellationToken.None), cancellationToken);

    /// <summary>At most two seconds old.</summary>
    public Task<string> OfAsync(SchoolId school, Area area, DateOnly day, CancellationToken cancellationToken) =>
        OfAsync((school, area), day, FreshOfArea, () => pages.AreaPulseAsync(school, area, day, CancellationToken.None), cancellationToken);

    /// <param name="read">For everybody: whoever goes away must not take the others' answer along.</param>
    private Task<string> OfAsync(object key, DateOnly day, TimeSpan fresh, Func<Task<string>> read, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetTimestamp();
        var known = _beats.GetValueOrDefault(key);
        if (known is null || known.Day != day || known.Pulse.IsFaulted || known.Pulse.IsCanceled || TimeProvider.System.GetElapsedTime(known.At, now) > fresh)
        {
            known = _beats[key] = new Beat(day, now, read());
        }

        return known.Pulse.WaitAsync(cancellationToken);
    }

    private sealed record Beat(DateOnly Day, long At, Task<string> Pulse);
}
