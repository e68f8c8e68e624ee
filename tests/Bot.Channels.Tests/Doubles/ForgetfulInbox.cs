using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.Tests.Doubles;

/// <summary>An inbox that keeps nothing, so that memory can be measured; it writes and reads the stored form, as the real one does.</summary>
internal sealed class ForgetfulInbox : IInbox
{
    private int _accepted;

    public int Accepted => Volatile.Read(ref _accepted);

    public int Arriving => 0;

    public Task<Acceptance> AcceptAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        inbound.UpdateKey.Length.ShouldBeInRange(1, 200);
        inbound.SentAt.Offset.ShouldBe(TimeSpan.Zero);
        DialogJson.Read<InboundContent>(DialogJson.Write(inbound.Content)).GetType().ShouldBe(inbound.Content.GetType());
        Interlocked.Increment(ref _accepted);
        return Task.FromResult(Acceptance.Accepted);
    }

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> GiveBackAsync(ClaimedMessage message, string? error, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncDisposable Attend() => throw new NotSupportedException();

    public Task WaitAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<InboxState> StateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
