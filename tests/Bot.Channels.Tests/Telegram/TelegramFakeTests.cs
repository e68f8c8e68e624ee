using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

/// <summary>The fake is as strict as the manual: what it lets pass proves something only then.</summary>
public sealed class TelegramFakeTests : IAsyncLifetime
{
    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:00:00+07:00");
    private readonly HttpClient _http = new();
    private TelegramFake _fake = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync(_clock, traffic: _clock);
        _fake.User(42);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_phone_over_http_sends_a_file()
    {
        using var sent = await _http.PostAsJsonAsync($"{_fake.Url}/phones/42/send", new { name = "cong-van.docx", mediaType = "application/octet-stream", content = "UEsD"u8.ToArray() });
        sent.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var updates = await _http.GetStringAsync($"{_fake.Url}/bot{TelegramFake.Token}/getUpdates");

        updates.ShouldContain("cong-van.docx");
    }

    [Theory]
    [InlineData("sendMessage", """{"chat_id":42,"text":""}""", "message text is empty")]
    [InlineData("sendMessage", """{"chat_id":42,"text":" \n "}""", "text must be non-empty")]
    [InlineData("sendMessage", """{"text":"a"}""", "chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":43,"text":"a"}""", "chat not found")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","parse_mode":null}""", "unsupported parse_mode")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","reply_markup":null}""", "object expected as reply markup")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","replymarkup":{}}""", "sendmessage has no argument replymarkup")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"Lan <7A>","parse_mode":"HTML"}""", "can't parse entities: Unsupported start tag \"7A\" at byte offset 4")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"<b>a","parse_mode":"HTML"}""", "can't parse entities: Can't find end tag corresponding to start tag \"b\" at byte offset 4")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a</b>","parse_mode":"HTML"}""", "can't parse entities: Unmatched end tag \"b\" at byte offset 1")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a < b","parse_mode":"HTML"}""", "can't parse entities: Unclosed start tag at byte offset 2")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]]}}""", "BUTTON_DATA_INVALID")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"","callback_data":"a"}]]}}""", "can't parse inline keyboard button: button text must be non-empty")]
    [InlineData("sendMessage", """{"chat_id":42,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"a","url":null}]]}}""", "can't parse inline keyboard button: Field \"url\" must be of type String")]
    [InlineData("sendMessage", "{\"chat_id\":42,\"text\":", "chat_id is empty")]
    [InlineData("editMessageText", """{"chat_id":42,"message_id":7,"text":"a"}""", "message to edit not found")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"q"}""", "query is too old and response timeout expired or query ID is invalid")]
    [InlineData("sendChatAction", """{"chat_id":42,"action":"think"}""", "wrong parameter action in request")]
    [InlineData("sendDocument", """{"chat_id":42}""", "there is no document in the request")]
    [InlineData("sendDocument", """{"chat_id":42,"document":"nothing"}""", "wrong file identifier/HTTP URL specified")]
    [InlineData("getFile", """{"file_id":"nothing"}""", "wrong file_id or the file is temporarily unavailable")]
    [InlineData("setMyCommands", """{"commands":[{"command":"Giúp","description":"a"}]}""", "BOT_COMMAND_INVALID")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"chat"}}""", "can't parse BotCommandScope")]
    [InlineData("setWebhook", """{"url":"http://school.example"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("setWebhook", """{"url":"https://school.example","secret_token":"á"}""", "secret token contains unallowed characters")]
    public async Task What_the_manual_forbids_is_refused(string method, string body, string why) =>
        (await PostAsync(method, body))["description"]!.GetValue<string>().ShouldBe($"Bad Request: {why}");

    [Theory]
    [InlineData("Em &lt;An&gt; &amp; &#38; &quot;Bình&quot;", "Em <An> & & \"Bình\"")]
    [InlineData("<b>Lớp <i>7A</i></b> &nbsp; R&D", "Lớp 7A &nbsp; R&D")]
    public async Task Markup_is_read_as_the_real_one_reads_it(string text, string seen)
    {
        await PostAsync("sendMessage", new JsonObject { ["chat_id"] = 42, ["text"] = text, ["parse_mode"] = "HTML" }.ToJsonString());

        _fake.User(42).Messages.Single().Text.ShouldBe(seen);
    }

    [Fact]
    public async Task A_body_without_length_and_a_method_or_token_that_does_not_exist_are_refused()
    {
        using var chunked = new HttpRequestMessage(HttpMethod.Post, $"{_fake.Url}/bot{TelegramFake.Token}/getMe") { Content = JsonContent.Create(new { }) };
        chunked.Headers.TransferEncodingChunked = true;
        (await _http.SendAsync(chunked)).StatusCode.ShouldBe(HttpStatusCode.LengthRequired);
        (await PostAsync("sendPigeon", "{}"))["error_code"]!.GetValue<int>().ShouldBe(404);
        (await _http.GetAsync($"{_fake.Url}/bot1:x/getMe")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _http.GetAsync($"{_fake.Url}/getMe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task More_than_30_in_a_sliding_second_are_refused()
    {
        for (var chat = 100; chat < 140; chat++)
        {
            _fake.User(chat);
            _clock.Advance(TimeSpan.FromMilliseconds(chat < 115 ? 30 : 0));
            await SendAsync(chat);
        }

        _fake.Sent.Count.ShouldBe(30);
        _fake.BusiestSecond.ShouldBe(30);
        _clock.Advance(TimeSpan.FromSeconds(0.6)); // the first five are more than a second ago by now
        (await SendAsync(139))["ok"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_chat_bears_a_few_at_once_and_a_group_twenty_a_minute()
    {
        _fake.Group(-5);
        for (var number = 0; number < 5; number++)
        {
            (await SendAsync(42))["ok"]!.GetValue<bool>().ShouldBe(number < 4);
        }

        for (var number = 0; number < 21; number++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            var answer = await SendAsync(-5);
            answer["ok"]!.GetValue<bool>().ShouldBe(number < 20);
            if (number == 20)
            {
                answer["parameters"]!["retry_after"]!.GetValue<int>().ShouldBe(40);
            }
        }
    }

    [Fact]
    public async Task Privacy_mode_shows_the_bot_commands_only()
    {
        var group = _fake.Group(-5);
        group.Say("hôm nay 7A vắng An");
        group.Say("@diem_danh_bot sĩ số");
        group.Say("/siso");
        _fake.Waiting.ShouldBe(1);
        group.HasPrivacy = false;
        group.Say("@diem_danh_bot sĩ số");
        _fake.Waiting.ShouldBe(2);
        (await SendAsync(-5))["ok"]!.GetValue<bool>().ShouldBeTrue();
    }

    private Task<JsonObject> SendAsync(long chat) => PostAsync("sendMessage", new JsonObject { ["chat_id"] = chat, ["text"] = "a" }.ToJsonString());

    private async Task<JsonObject> PostAsync(string method, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync($"{_fake.Url}/bot{TelegramFake.Token}/{method}", content);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
