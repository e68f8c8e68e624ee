using System.Net;
using System.Net.Http.Headers;

namespace Bot.Channels.Http;

/// <summary>
/// A body that remembers whether it began to leave: before, a failed call may be repeated safely; afterwards nobody knows. It has a length, so
/// it is not sent chunked.
/// </summary>
internal sealed class DepartingContent : ByteArrayContent
{
    private volatile bool _hasDeparted;

    public DepartingContent(byte[] body, string mediaType)
        : base(body) => Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

    public bool HasDeparted => _hasDeparted;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _hasDeparted = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
