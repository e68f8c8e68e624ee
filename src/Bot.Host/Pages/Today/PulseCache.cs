using System.Collections.Concurrent;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Host.Pages.Today;

/// <summary>However many pages are open, a school's pulse is read a few times a second at most. It changes with what any host writes.</summary>
internal sealed class PulseCache(IPageStore pages)
{
    /// <summary>Less than half of what a stream waits between two looks: what it just missed it shows at the next one, well within two seconds.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<SchoolId, Beat> _beats = new();

    /// <summary>At most half a second old.</summary>
    public Task<string> OfAsync(SchoolId school, DateOnly day, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetTimestamp();
        var known = _beats.GetValueOrDefault(school);
        if (known is null || known.Day != day || known.Pulse.IsFaulted || known.Pulse.IsCanceled || TimeProvider.System.GetElapsedTime(known.At, now) > Fresh)
        {
            // Read for everybody: whoever goes away must not take the others' answer along.
            var fresh = new Beat(day, now, pages.PulseAsync(school, day, CancellationToken.None));
            known = _beats[school] = fresh;
        }

        return known.Pulse.WaitAsync(cancellationToken);
    }

    private sealed record Beat(DateOnly Day, long At, Task<string> Pulse);
}
