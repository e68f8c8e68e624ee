using System.Net;
using System.Text;

namespace Bot.Channels.Tests.Doubles;

/// <summary>Notes every request and answers each with the same text.</summary>
internal sealed class CapturingHandler(HttpStatusCode status, string answer) : HttpMessageHandler
{
    public List<(Uri Address, string Body, string? ContentType, long? Length)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content!;
        using var body = new MemoryStream();
        await content.CopyToAsync(body, cancellationToken);
        Requests.Add((request.RequestUri!, Encoding.UTF8.GetString(body.ToArray()), content.Headers.ContentType?.ToString(), content.Headers.ContentLength));
        return new HttpResponseMessage(status) { Content = new StringContent(answer) };
    }
}
