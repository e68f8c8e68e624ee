using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace Bot.Testing.Fuzzing;

/// <summary>
/// Posts spoiled bodies to a webhook, half of them and more with a valid secret or signature, some chunked, some far too large. Run it alone
/// (a collection without parallel tests): the growth of memory is that of the whole process.
/// </summary>
/// <param name="client">Its base address is the host under test, over real HTTP.</param>
/// <param name="authorise">Adds the valid secret or signature for exactly this body.</param>
/// <param name="forge">Adds nothing, or a wrong one.</param>
public sealed class WebhookFuzz(
    HttpClient client,
    string path,
    IReadOnlyList<byte[]> bodies,
    Action<HttpRequestMessage, byte[]> authorise,
    Action<HttpRequestMessage, byte[], Random> forge)
{
    private const int Senders = 8;
    private const int TooLarge = 1024 * 1024;

    /// <param name="count">At least 100.</param>
    public async Task<FuzzFindings> RunAsync(int count, int seed)
    {
        var seen = new FuzzFindings();
        await PostAsync(count / 4, seed, seen); // pools, caches and compiled code grow first
        var before = Settled();
        await PostAsync(count - (count / 4), seed + Senders, seen);
        seen.Grown = Settled() - before;
        return seen;
    }

    private Task PostAsync(int count, int seed, FuzzFindings seen) =>
        Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendAsync((count + sender) / Senders, seed + sender, seen)));

    private async Task SendAsync(int count, int seed, FuzzFindings seen)
    {
        await Task.Yield();
        var (mutator, random) = (new BodyMutator(seed, bodies), new Random(seed));
        for (var number = 0; number < count; number++)
        {
            var body = random.Next(500) == 0 ? new byte[TooLarge + random.Next(3)] : mutator.Next();
            var isAuthorised = random.Next(10) < 7;
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(random.Next(20) == 0 ? "text/plain" : "application/json");
            request.Headers.TransferEncodingChunked = random.Next(5) == 0;
            if (isAuthorised)
            {
                authorise(request, body);
            }
            else
            {
                forge(request, body, random);
            }

            seen.Note(isAuthorised, await StatusAsync(request), body);
        }
    }

    /// <summary>A refused body may be cut off while it is sent; what was answered then is not seen, and counts as 413.</summary>
    private async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
        catch (HttpRequestException) when (request.Content is { Headers.ContentLength: >= TooLarge } or { Headers.ContentLength: null })
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }

    private static long Settled()
    {
        for (var times = 0; times < 3; times++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>What came of it.</summary>
public sealed class FuzzFindings
{
    private readonly ConcurrentDictionary<HttpStatusCode, int> _authorised = new();
    private readonly ConcurrentDictionary<HttpStatusCode, int> _forged = new();

    /// <summary>Answers to bodies with a valid secret or signature, counted.</summary>
    public IReadOnlyDictionary<HttpStatusCode, int> Authorised => _authorised;

    public IReadOnlyDictionary<HttpStatusCode, int> Forged => _forged;

    /// <summary>Bodies that were answered with anything but 200, 400, 401 or 413; a few, to look at.</summary>
    public ConcurrentBag<(HttpStatusCode Status, byte[] Body)> Surprises { get; } = [];

    /// <summary>Bytes in use after the run, less those after its first quarter.</summary>
    public long Grown { get; internal set; }

    internal void Note(bool isAuthorised, HttpStatusCode status, byte[] body)
    {
        (isAuthorised ? _authorised : _forged).AddOrUpdate(status, 1, (_, count) => count + 1);
        if (status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.RequestEntityTooLarge) && Surprises.Count < 20)
        {
            Surprises.Add((status, body));
        }
    }
}
