using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloBot;

/// <summary>Fetches pictures and voice notes from the addresses Zalo gave, and from nowhere else.</summary>
public sealed class ZaloBotFiles : IFileSource, IDisposable
{
    private readonly MediaHosts _hosts;
    private readonly MediaFetcher _fetcher;

    public ZaloBotFiles(ZaloBotOptions options)
    {
        _hosts = new MediaHosts(options.MediaHosts, options.ApiUrl);
        _fetcher = new MediaFetcher(_hosts.IsOwn);
    }

    public string Kind => ZaloBotChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken) =>
        Uri.TryCreate(file.Id, UriKind.Absolute, out var address) && _hosts.Allows(address)
            ? await _fetcher.FetchAsync(address, token: null, cancellationToken)
            : MediaFetcher.NotAllowed;

    public void Dispose() => _fetcher.Dispose();
}
