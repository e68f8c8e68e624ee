using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.Telegram;

namespace Bot.Host.Tests.Hosts;

/// <summary>Delivers updates as Telegram does, to hosts of the test's choice: what it does not know to be taken it repeats, so several may get the same.</summary>
internal sealed class WebhookPost : IDisposable
{
    public const string Secret = "s3cret-of_the_school";

    private static readonly long Now = FakeClock.At("2026-11-23T07:20:00+07:00").GetUtcNow().ToUnixTimeSeconds();

    private readonly HttpClient _client = new();
    private long _update = 500;

    public Task SayAsync(IEnumerable<ServedBot> hosts, TelegramUser phone, string text) =>
        PostAsync(hosts, "message", new JsonObject { ["message_id"] = _update, ["date"] = Now, ["chat"] = Chat(phone), ["text"] = text });

    /// <summary>Taps the button of that label under the newest message.</summary>
    public Task TapAsync(IEnumerable<ServedBot> hosts, TelegramUser phone, string label)
    {
        var message = phone.Messages[^1];
        return PostAsync(hosts, "callback_query", new JsonObject
        {
            ["id"] = "q1",
            ["message"] = new JsonObject { ["message_id"] = message.MessageId, ["date"] = Now, ["chat"] = Chat(phone) },
            ["data"] = message.Buttons.Single(button => button.Label == label).Token,
        });
    }

    /// <summary>What <c>/health/ready</c> says.</summary>
    public Task<string> ReadyAsync(ServedBot host) => _client.GetStringAsync(new Uri(new Uri(host.Address), "/health/ready"));

    public void Dispose() => _client.Dispose();

    private static JsonObject Chat(TelegramUser phone) => new() { ["id"] = phone.Id, ["type"] = "private" };

    private Task PostAsync(IEnumerable<ServedBot> hosts, string kind, JsonObject content)
    {
        var update = new JsonObject { ["update_id"] = _update++, [kind] = content }.ToJsonString();
        return Task.WhenAll(hosts.Select(host => PostAsync(host, update)));
    }

    private async Task PostAsync(ServedBot host, string update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(host.Address), "/channels/telegram"))
        {
            Content = new StringContent(update, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        using var response = await _client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
