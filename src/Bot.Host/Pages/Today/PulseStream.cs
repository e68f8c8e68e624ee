using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Bot.Host.Pages.Today;

/// <summary>Says only that something changed: what it is, the page asks for under the visitor's own name.</summary>
internal static class PulseStream
{
    /// <summary>Then the browser asks again, and is looked at again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="look">How long it waits between two looks.</param>
    public static IResult Of(Func<Task<string>> pulseAsync, TimeSpan look, IHostApplicationLifetime lifetime) => TypedResults.ServerSentEvents(StreamAsync(pulseAsync, look, lifetime.ApplicationStopping));

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(Func<Task<string>> pulseAsync, TimeSpan look, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        end.CancelAfter(Longest);
        using var ticks = new PeriodicTimer(look);
        var (last, isFirst) = ("", true);
        do
        {
            var pulse = await pulseAsync();
            if (pulse != last || isFirst)
            {
                (last, isFirst) = (pulse, false);
                yield return new SseItem<string>(pulse, "pulse") { ReconnectionInterval = look };
            }
        }
        while (await IsNextAsync(ticks, end.Token));
    }

    private static async Task<bool> IsNextAsync(PeriodicTimer ticks, CancellationToken cancellationToken)
    {
        try
        {
            return await ticks.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
