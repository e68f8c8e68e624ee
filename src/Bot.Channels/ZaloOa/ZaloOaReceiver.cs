using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Events come by webhook, whose address the operator enters in Zalo's console; what is left to do for the account is to keep its token fresh, so
/// that no message waits for it and the refresh token never grows old.
/// </summary>
public sealed class ZaloOaReceiver(ZaloTokens tokens, TimeProvider clock) : IReceiver
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    public string Kind => ZaloOaChannel.Account;

    public async Task RunAsync(AccountLease lease, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await tokens.KeepFreshAsync(cancellationToken);
                await Task.Delay(LookEvery, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever holds the account next goes on with the stored pair.
        }
    }
}
