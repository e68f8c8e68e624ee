using System.Net;
using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Bot.Testing.Fuzzing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloBot;

[Collection(nameof(Alone))]
public sealed class ZaloBotWebhookFuzzTests
{
    private const string Header = "X-Bot-Api-Secret-Token";
    private const string Secret = "s3cret-of_the_school";
    private const long MostGrowth = 8 * 1024 * 1024;
    private const string From = "\"from\":{\"id\":\"c1\",\"display_name\":\"Cô Lan\",\"is_bot\":false},\"chat\":{\"id\":\"c1\",\"chat_type\":\"PRIVATE\"},\"message_id\":\"m1\",\"date\":1795392000123";

    private static readonly string[] Updates =
    [
        "{\"event_name\":\"message.text.received\",\"message\":{" + From + ",\"text\":\"7A vắng 2: Lan ốm, Minh kp\"}}",
        "{\"ok\":true,\"result\":{\"event_name\":\"message.text.received\",\"message\":{" + From + ",\"text\":\"7A đủ\"}}}",
        "{\"event_name\":\"message.image.received\",\"message\":{" + From + ",\"message_type\":\"CHAT_PHOTO\",\"photo_url\":\"https://photo.zdn.vn/1.jpg\",\"caption\":\"đơn xin nghỉ\"}}",
        "{\"event_name\":\"message.voice.received\",\"message\":{" + From + ",\"voice_url\":\"https://voice.zdn.vn/1.aac\"}}",
        "{\"event_name\":\"message.sticker.received\",\"message\":{" + From + ",\"sticker\":\"d063\",\"url\":\"https://s.zadn.vn/1\"}}",
        "{\"event_name\":\"message.unsupported.received\",\"message\":{" + From + "}}",
        "{\"event_name\":\"message.text.received\",\"message\":{\"from\":{\"id\":\"c1\"},\"chat\":{\"id\":\"g1\",\"chat_type\":\"GROUP\"},\"message_id\":\"m2\",\"date\":1795392000123,\"text\":\"@bot sĩ số\"}}",
        "{}",
    ];

    [Fact]
    public async Task Whatever_is_posted_is_taken_or_refused_and_leaves_nothing_behind()
    {
        var inbox = new ForgetfulInbox();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<IInbox>(inbox)
            .AddSingleton(TimeProvider.System)
            .AddZaloBot(
                new ZaloBotOptions { Token = "1:abc", ApiUrl = "http://127.0.0.1:1", Updates = UpdateMode.Webhook, WebhookSecret = Secret },
                new Uri("https://truong.example"));
        await using var app = builder.Build();
        app.MapZaloBot();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var fuzz = new WebhookFuzz(
            client,
            "/channels/zalo-bot",
            [.. Updates.Select(Encoding.UTF8.GetBytes)],
            (request, _) => request.Headers.Add(Header, Secret),
            (request, _, random) =>
            {
                if (random.Next(2) == 0)
                {
                    request.Headers.TryAddWithoutValidation(Header, Secret[..random.Next(Secret.Length)] + (char)('a' + random.Next(26)) + "~");
                }
            });
        var count = LongRun.Count(10_000, 100_000);

        var seen = await fuzz.RunAsync(count, seed: 20261124);

        seen.Surprises.ShouldBeEmpty();
        seen.Authorised.Values.Sum().ShouldBeInRange(count / 2, count - 1);
        seen.Authorised.Keys.ShouldBe([HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge], ignoreOrder: true);
        seen.Forged[HttpStatusCode.Unauthorized].ShouldBeGreaterThan(count / 10, "200 is only for a body that says nothing");
        inbox.Accepted.ShouldBeGreaterThan(count / 10, "spoiled too much, the bodies test only the parser");
        seen.Grown.ShouldBeLessThan(MostGrowth);
    }
}
