using System.Collections.Concurrent;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.ZaloOa;

/// <summary>Keeps the reports of delivery.</summary>
internal sealed class CollectingReports : IDeliveryReports
{
    private readonly ConcurrentQueue<(string Account, string ProviderId, DateTimeOffset At)> _reports = new();

    public IReadOnlyList<(string Account, string ProviderId, DateTimeOffset At)> Reports => [.. _reports];

    public Exception? Fault { get; set; }

    public Task DeliveredAsync(string account, string providerId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (Fault is not null)
        {
            return Task.FromException(Fault);
        }

        _reports.Enqueue((account, providerId, at));
        return Task.CompletedTask;
    }
}
