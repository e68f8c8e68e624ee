using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;

namespace Bot.Host.Tests.Pages;

/// <summary>Somebody with Today open, as its script has it: the stream is held, and the page is asked for when the pulse is another.</summary>
internal sealed partial class TodayViewer(HttpClient http, string cookie, string path) : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Lock _gate = new();
    private readonly List<Sight> _sights = [];
    private TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _watching = Task.CompletedTask;

    public IReadOnlyList<Sight> Sights
    {
        get
        {
            lock (_gate)
            {
                return [.. _sights];
            }
        }
    }

    /// <summary>The cookie of a new session of somebody of the sample school.</summary>
    public static async Task<string> SignInAsync(HttpClient http, string staff)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("nguoi", staff)]);
        using var answer = await http.PostAsync("/vao/chon", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, staff);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public void Open() => _watching = WatchAsync();

    /// <summary>The first sight of that since the moment; fails when the stream broke.</summary>
    public async Task<Sight> SeesAsync(string news, long since, CancellationToken patience)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_sights.Find(one => one.HeardAt >= since && one.News == news) is { } seen)
                {
                    return seen;
                }

                next = _looked.Task;
            }

            await (await Task.WhenAny(next, _watching)).WaitAsync(patience);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        try
        {
            await _watching;
        }
        catch (OperationCanceledException)
        {
            // It left.
        }

        _leaving.Dispose();
    }

    private async Task WatchAsync()
    {
        using var answer = await SendAsync("/hom-nay/nhip", "Accept", "text/event-stream");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(_leaving.Token)).EnumerateAsync(_leaving.Token))
        {
            var heardAt = Stopwatch.GetTimestamp();
            using var part = await SendAsync(path, "X-Fragment", "1");
            part.StatusCode.ShouldBe(HttpStatusCode.OK);
            var html = WebUtility.HtmlDecode(await part.Content.ReadAsStringAsync(_leaving.Token));
            lock (_gate)
            {
                _sights.Add(new Sight(heardAt, Stopwatch.GetTimestamp(), item.Data, News().Match(html).Groups["news"].Value, html));
                _looked.SetResult();
                _looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        throw new InvalidOperationException("the stream ended");
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(header, value);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _leaving.Token);
    }

    [GeneratedRegex("data-news=\"(?<news>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex News();
}

/// <param name="HeardAt">The event came.</param>
/// <param name="ShownAt">The page's new part was there.</param>
/// <param name="News">What a screen reader says of it.</param>
internal sealed record Sight(long HeardAt, long ShownAt, string Pulse, string News, string Html)
{
    public static string NewsOf(int present, int enrolled, int outstanding) =>
        string.Create(CultureInfo.InvariantCulture, $"Có mặt {present} trên {enrolled}, chưa báo {outstanding} lớp");
}
