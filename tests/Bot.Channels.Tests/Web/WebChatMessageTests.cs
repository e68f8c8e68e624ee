using System.Net;
using System.Text.Json;
using Bot.Channels.Web;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Tests.Web;

public sealed class WebChatMessageTests
{
    private const string Teacher = "GL-CB07";

    [Fact]
    public async Task A_text_is_accepted_before_it_is_acknowledged()
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.PostAsync(Teacher, """{"key":"k1","text":"7A vắng 1: <b>An</b>\nốm"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        host.Inbox.Accepted.ShouldHaveSingleItem().ShouldBe(new Inbound(
            new Address(WebChatChannel.Account, Teacher), "GL-CB07:k1", WebChatHost.Now, new InboundContent.Text("7A vắng 1: <b>An</b>\nốm")) { MessageKey = "k1" });
    }

    [Fact]
    public async Task A_message_that_could_not_be_stored_is_not_acknowledged()
    {
        await using var host = await WebChatHost.StartAsync();
        host.Inbox.Fault = new IOException("disk full");

        using var response = await host.PostAsync(Teacher, """{"key":"k1","text":"7A đủ"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_button_comes_back_as_its_token()
    {
        await using var host = await WebChatHost.StartAsync();

        using var response = await host.PostAsync(Teacher, """{"key":"k1","token":"ok:7"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        host.Inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Button("ok:7"));
    }

    [Fact]
    public async Task The_same_post_twice_is_one_message_and_keys_belong_to_their_chat()
    {
        await using var host = await WebChatHost.StartAsync();

        foreach (var chat in new[] { Teacher, Teacher, "GL-CB08" })
        {
            (await host.PostAsync(chat, """{"key":"k1","text":"đủ"}""")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        host.Inbox.Accepted.Select(inbound => inbound.From.Chat).ShouldBe([Teacher, "GL-CB08"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"key\":\"k1\"")]
    [InlineData("{\"text\":\"no key\"}")]
    [InlineData("{\"key\":\"\",\"text\":\"a\"}")]
    [InlineData("{\"key\":\"k1\"}")]
    [InlineData("{\"key\":\"k1\",\"text\":\"\"}")]
    [InlineData("{\"key\":\"k1\",\"text\":7}")]
    [InlineData("{\"key\":\"k1\",\"text\":\"a\",\"token\":\"b\"}")]
    [InlineData("{\"key\":\"k1\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"key\":\"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\",\"text\":\"a\"}")]
    public async Task What_the_page_would_never_post_is_refused(string body)
    {
        await using var host = await WebChatHost.StartAsync();

        (await host.PostAsync(Teacher, body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Inbox.Accepted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_64_KiB_is_refused_whether_or_not_it_tells_its_length(bool chunked)
    {
        await using var host = await WebChatHost.StartAsync();
        var body = JsonSerializer.Serialize(new { key = "k1", text = new string('a', 64 * 1024) });

        using var response = await host.PostAsync(Teacher, body, request => request.Headers.TransferEncodingChunked = chunked);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        host.Inbox.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_opened_later_shows_what_was_said_before()
    {
        await using var host = await WebChatHost.StartAsync();
        await host.PostAsync(Teacher, """{"key":"k1","text":"7A đủ"}""");
        await host.SayAsync(Teacher, new Outbound("Lớp 7A đủ. Đúng chưa?") { Choices = [new("Đúng", "ok:1"), new("Sửa", "fix:1")] });
        await host.PostAsync(Teacher, """{"key":"k2","token":"ok:1"}""");
        await host.PostAsync(Teacher, """{"key":"k3","token":"forged"}""");

        var events = await host.EventsUntilAsync($"/chat/{Teacher}/events", item => item.EventType == "caught-up");

        var lines = Lines(events);
        lines.Select(line => (line.FromBot, line.Text, line.At)).ShouldBe(
        [
            (false, "7A đủ", "07:12"),
            (true, "Lớp 7A đủ. Đúng chưa?", "07:12"),
            (false, "Đúng", "07:12"),
            (false, "(đã bấm nút)", "07:12"),
        ]);
        lines[1].Choices.ShouldBe([new Choice("Đúng", "ok:1"), new Choice("Sửa", "fix:1")]);
    }

    [Fact]
    public async Task What_is_said_while_a_page_is_open_arrives_by_itself_once()
    {
        await using var host = await WebChatHost.StartAsync();

        var events = await host.EventsUntilAsync(
            $"/chat/{Teacher}/events",
            item => item.Data.Contains("thứ hai"),
            async () =>
            {
                await host.SayAsync(Teacher, new Outbound("tin thứ nhất"));
                await host.SayAsync("GL-CB08", new Outbound("cho người khác"));
                await host.SayAsync(Teacher, new Outbound("tin thứ hai"));
            });

        Lines(events).Select(line => line.Text).ShouldBe(["tin thứ nhất", "tin thứ hai"]);
    }

    [Fact]
    public async Task A_message_sent_by_another_host_is_found_without_a_signal()
    {
        await using var host = await WebChatHost.StartAsync();

        var events = await host.EventsUntilAsync(
            $"/chat/{Teacher}/events",
            item => item.EventType == "message",
            () =>
            {
                host.Transcript.Say(Teacher, WebChatHost.Now, new Outbound("từ máy khác"));
                return Task.CompletedTask;
            });

        Lines(events).Single().Text.ShouldBe("từ máy khác");
    }

    [Fact]
    public async Task The_chooser_sees_phones_ring_and_the_clock_of_the_school()
    {
        await using var host = await WebChatHost.StartAsync();
        await host.SayAsync("nguoi-la-1", new Outbound("Chào bạn"));

        var events = await host.EventsUntilAsync(
            "/chat/phones",
            item => item.EventType == "phones" && item.Data.Contains(Teacher),
            () => host.SayAsync(Teacher, new Outbound("Chào thầy")));

        events.ShouldContain(item => item.EventType == "clock" && item.Data == "\"Thứ Hai 23/11/2026 · 07:12\"");
        JsonSerializer.Deserialize<JsonElement>(events[^1].Data).EnumerateArray()
            .Select(phone => (phone.GetProperty("chat").GetString(), phone.GetProperty("sent").GetInt64()))
            .ShouldBe([(Teacher, 1L), ("nguoi-la-1", 1L)]);
    }

    private static List<WebChatLine> Lines(IEnumerable<System.Net.ServerSentEvents.SseItem<string>> events) =>
        [.. events.Where(item => item.EventType == "message").Select(item => JsonSerializer.Deserialize<WebChatLine>(item.Data, JsonSerializerOptions.Web)!)];
}
