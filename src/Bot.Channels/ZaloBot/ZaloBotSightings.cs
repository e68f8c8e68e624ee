using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloBot;

/// <summary>Says once which of two contradicting sources was right.</summary>
internal sealed class ZaloBotSightings(ILogger log)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    /// <param name="what">A field or a shape, never a value.</param>
    public void Note(string what)
    {
        if (_seen.TryAdd(what, true))
        {
            log.ShapeSeen(ZaloBotChannel.Account, what);
        }
    }
}
