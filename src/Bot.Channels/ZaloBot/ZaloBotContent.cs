using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Channels.ZaloBot;

/// <summary>
/// A JSON body that remembers whether it began to leave: before, a failed call may be repeated safely; afterwards nobody knows. It has a length, so
/// it is not sent chunked.
/// </summary>
internal sealed class ZaloBotContent : ByteArrayContent
{
    private volatile bool _hasDeparted;

    public ZaloBotContent(object request)
        : base(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), ZaloBotJson.Options)) => Headers.ContentType = new MediaTypeHeaderValue("application/json");

    public bool HasDeparted => _hasDeparted;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _hasDeparted = true;
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
}
