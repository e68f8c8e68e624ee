using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.BotFramework;

/// <summary>Fetches what lies at a channel, with our token where the channel itself keeps it. Only a channel on this machine may lie on this machine.</summary>
internal sealed class BotFrameworkFiles(AccessToken access) : IFileSource, IDisposable
{
    private readonly MediaFetcher _fetcher = new(address => address.IsLoopback && address.Scheme == Uri.UriSchemeHttp);

    public string Kind => BotFrameworkChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken)
    {
        if (file.Id is not [ActivityFile.WithToken or ActivityFile.Plain, .. var address] || !ConversationReference.IsCallable(address))
        {
            return MediaFetcher.NotAllowed;
        }

        if (file.Id[0] == ActivityFile.Plain)
        {
            return await _fetcher.FetchAsync(new Uri(address), token: null, cancellationToken);
        }

        return await access.GetAsync(refused: null, cancellationToken) is AccessTokenAnswer.Granted granted
            ? await _fetcher.FetchAsync(new Uri(address), granted.Token, cancellationToken)
            : new FetchOutcome.TryLater("token");
    }

    public void Dispose() => _fetcher.Dispose();
}
