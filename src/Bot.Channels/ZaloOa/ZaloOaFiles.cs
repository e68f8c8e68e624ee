using Bot.Channels.Http;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>Fetches pictures and files by the address an event gave, from Zalo's domains only. Anybody may open such an address, so no token goes with it.</summary>
public sealed class ZaloOaFiles : IFileSource, IDisposable
{
    private readonly MediaHosts _hosts;
    private readonly MediaFetcher _fetcher;

    public ZaloOaFiles(ZaloOaOptions options)
    {
        _hosts = new MediaHosts(options.MediaHosts, options.ApiUrl);
        _fetcher = new MediaFetcher(_hosts.IsOwn);
    }

    public string Kind => ZaloOaChannel.Account;

    public async Task<FetchOutcome> FetchAsync(FileRef file, CancellationToken cancellationToken) =>
        Uri.TryCreate(file.Id, UriKind.Absolute, out var address) && _hosts.Allows(address)
            ? await _fetcher.FetchAsync(address, token: null, cancellationToken)
            : MediaFetcher.NotAllowed;

    public void Dispose() => _fetcher.Dispose();
}
