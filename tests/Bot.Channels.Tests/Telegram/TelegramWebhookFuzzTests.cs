using System.Net;
using System.Text;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Bot.Testing.Fuzzing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Telegram;

[Collection(nameof(Alone))]
public sealed class TelegramWebhookFuzzTests
{
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private const string Secret = "s3cret-of_the_school";
    private const long MostGrowth = 8 * 1024 * 1024;

    private static readonly string[] Updates =
    [
        """{"update_id":900,"message":{"message_id":7,"from":{"id":42,"is_bot":false,"first_name":"Lan","language_code":"vi"},"chat":{"id":42,"type":"private"},"date":1795392000,"text":"7A vắng 2: Lan ốm, Minh kp","entities":[{"type":"bold","offset":0,"length":2}]}}""",
        """{"update_id":901,"edited_message":{"message_id":7,"chat":{"id":42,"type":"private"},"date":1795392000,"edit_date":1795392060,"text":"7A đủ"}}""",
        """{"update_id":902,"callback_query":{"id":"q1","from":{"id":42,"is_bot":false,"first_name":"Lan"},"message":{"message_id":8,"chat":{"id":42,"type":"private"},"date":0},"chat_instance":"-7","data":"p:1:0"}}""",
        """{"update_id":903,"my_chat_member":{"chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"first_name":"Lan"},"date":1795392000,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked","until_date":0}}}""",
        """{"update_id":904,"message":{"message_id":9,"from":{"id":42,"is_bot":false,"first_name":"Lan"},"chat":{"id":42,"type":"private"},"date":1795392000,"photo":[{"file_id":"A","file_unique_id":"a","width":90,"height":90,"file_size":1000},{"file_id":"B","file_unique_id":"b","width":900,"height":900}],"caption":"đơn xin nghỉ"}}""",
        """{"update_id":905,"message":{"message_id":10,"from":{"id":42,"is_bot":false,"first_name":"Lan"},"chat":{"id":42,"type":"private"},"date":1795392000,"document":{"file_id":"C","file_unique_id":"c","file_name":"biên bản.pdf","mime_type":"application/pdf","file_size":200000}}}""",
        """{"update_id":906,"message":{"message_id":11,"from":{"id":42,"is_bot":false,"first_name":"Lan"},"chat":{"id":42,"type":"private"},"date":1795392000,"contact":{"phone_number":"+84370000164","first_name":"Lan","user_id":42}}}""",
        """{"update_id":907,"message":{"message_id":12,"from":{"id":42,"is_bot":false,"first_name":"Lan"},"chat":{"id":-100,"type":"group","title":"GV"},"date":1795392000,"text":"/siso@diem_danh_bot","entities":[{"type":"bot_command","offset":0,"length":19}]}}""",
        """{"update_id":908,"message":{"message_id":13,"chat":{"id":-100,"type":"group"},"date":1795392000,"migrate_to_chat_id":-100200300}}""",
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
            .AddTelegram(
                new TelegramOptions { Token = "1:abc", ApiUrl = "http://127.0.0.1:1", Updates = UpdateMode.Webhook, WebhookSecret = Secret },
                new Uri("https://truong.example"));
        await using var app = builder.Build();
        app.MapTelegramWebhook();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var fuzz = new WebhookFuzz(
            client,
            "/channels/telegram",
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

        var seen = await fuzz.RunAsync(count, seed: 20261123);

        seen.Surprises.ShouldBeEmpty();
        seen.Authorised.Values.Sum().ShouldBeInRange(count / 2, count - 1);
        seen.Authorised.Keys.ShouldBe([HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge], ignoreOrder: true);
        seen.Forged.Keys.ShouldAllBe(status => status == HttpStatusCode.Unauthorized || status == HttpStatusCode.RequestEntityTooLarge);
        inbox.Accepted.ShouldBeGreaterThan(count / 10, "spoiled too much, the bodies test only the parser");
        seen.Grown.ShouldBeLessThan(MostGrowth);
    }
}
