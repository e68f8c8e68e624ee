using System.Threading.Channels;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Host.Tests.Doubles;

/// <summary>An inbox in memory that hands out every message once, and again when it is given back.</summary>
internal sealed class MemoryInbox : IInbox
{
    private readonly Channel<ClaimedMessage> _waiting = Channel.CreateUnbounded<ClaimedMessage>();
    private readonly Channel<(ClaimedMessage Message, string? Error)> _givenBack = Channel.CreateUnbounded<(ClaimedMessage, string?)>();

    /// <summary>How many claims fail before one succeeds.</summary>
    public int FailingClaims { get; set; }

    public List<Inbound> Accepted { get; } = [];

    public int MostClaimedAtOnce { get; private set; }

    public ClaimedMessage Put(string chat)
    {
        var inbound = new Inbound(new Address("web", chat), Guid.NewGuid().ToString(), DateTimeOffset.UnixEpoch, new InboundContent.Text("7A đủ"));
        var message = new ClaimedMessage(inbound, School: null, Fence: 1, "worker", DateTimeOffset.UnixEpoch, Attempts: 0);
        _waiting.Writer.TryWrite(message).ShouldBeTrue();
        return message;
    }

    public async Task<(ClaimedMessage Message, string? Error)> NextGivenBackAsync() => await _givenBack.Reader.ReadAsync().AsTask().Within();

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken)
    {
        if (FailingClaims-- > 0)
        {
            throw new InvalidOperationException("The database is away.");
        }

        var claimed = new List<ClaimedMessage>();
        while (claimed.Count < limit && _waiting.Reader.TryRead(out var message))
        {
            claimed.Add(message);
        }

        MostClaimedAtOnce = Math.Max(MostClaimedAtOnce, claimed.Count);
        return Task.FromResult<IReadOnlyList<ClaimedMessage>>(claimed);
    }

    public Task<bool> GiveBackAsync(ClaimedMessage message, string? error, CancellationToken cancellationToken)
    {
        _givenBack.Writer.TryWrite((message, error)).ShouldBeTrue();
        return Task.FromResult(true);
    }

    public Task WaitAsync(CancellationToken cancellationToken) => _waiting.Reader.WaitToReadAsync(cancellationToken).AsTask();

    /// <summary>How many attend at the moment.</summary>
    public int Attending { get; private set; }

    public IAsyncDisposable Attend()
    {
        Attending++;
        return new Attendance(this);
    }

    public int Arriving => 0;

    public Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Accepted.Add(inbound);
        return Task.FromResult(Acceptance.Accepted);
    }

    public Task<InboxState> StateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Attendance(MemoryInbox inbox) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inbox.Attending--;
            return ValueTask.CompletedTask;
        }
    }
}
