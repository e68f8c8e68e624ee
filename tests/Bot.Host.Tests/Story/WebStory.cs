using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Story;

/// <summary>The sample school's web chat: a page per person, which is told what was said.</summary>
internal sealed class WebStory : StoryChannel
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentDictionary<string, List<JsonNode>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _reading = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _key;

    public override bool IsLinked => true;

    public override IReadOnlyList<string> Settings => [];

    public override Task ServedAsync(Uri address)
    {
        _client.BaseAddress = address;
        return Task.CompletedTask;
    }

    public override Task SayAsync(StoryPerson who, string text) => PostAsync(who, "text", text);

    public override Task PressAsync(StoryPerson who, string label) => PostAsync(
        who, "token", Lines(who).SelectMany(line => line["choices"]!.AsArray()).Last(choice => choice!["label"]!.GetValue<string>() == label)!["token"]!.GetValue<string>());

    public override IReadOnlyList<StoryMessage> Shown(StoryPerson who) =>
        [.. Lines(who).Where(line => line["fromBot"]!.GetValue<bool>())
            .Select(line => new StoryMessage(line["text"]!.GetValue<string>(), [.. line["choices"]!.AsArray().Select(choice => choice!["label"]!.GetValue<string>())]))];

    public override async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var change = Volatile.Read(ref _change).Task;
            if (condition())
            {
                return;
            }

            await change.WaitAsync(patience.Token);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await Task.WhenAll(_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _closed.Dispose();
    }

    private async Task PostAsync(StoryPerson who, string what, string value)
    {
        Lines(who);
        using var response = await _client.PostAsJsonAsync($"/chat/{who.Ref}/messages", new Dictionary<string, string> { ["key"] = $"k{++_key}", [what] = value });
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Opens the page when it is looked at first; it is told everything that was said before.</summary>
    private List<JsonNode> Lines(StoryPerson who)
    {
        var lines = _pages.GetOrAdd(who.Ref, key =>
        {
            var page = new List<JsonNode>();
            _reading.Add(ReadAsync(key, page));
            return page;
        });
        lock (lines)
        {
            return [.. lines];
        }
    }

    private async Task ReadAsync(string person, List<JsonNode> lines)
    {
        await using var stream = await _client.GetStreamAsync(new Uri($"/chat/{person}/events", UriKind.Relative), _closed.Token);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(_closed.Token))
        {
            if (item.EventType == "message")
            {
                lock (lines)
                {
                    lines.Add(JsonNode.Parse(item.Data)!);
                }
            }

            Interlocked.Exchange(ref _change, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
