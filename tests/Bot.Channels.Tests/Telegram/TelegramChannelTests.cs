using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramChannelTests
{
    private static readonly Address Lan = new("telegram", "42");

    [Fact]
    public async Task A_text_is_one_request_that_holds_nothing_it_need_not()
    {
        var (request, outcome) = await RequestAsync(new Outbound("Đã ghi 07:12 <7A>."));

        request.Address.ShouldBe(new Uri("https://api.example/bot1:abc/sendMessage"));
        request.ContentType.ShouldBe("application/json");
        request.Length.ShouldBe(System.Text.Encoding.UTF8.GetByteCount(request.Body));
        request.Body.ShouldBe("""{"chat_id":42,"text":"Đã ghi 07:12 &lt;7A&gt;.","parse_mode":"HTML","link_preview_options":{"is_disabled":true}}""");
        outcome.ShouldBe(new SendOutcome.Sent("77"));
    }

    [Fact]
    public async Task Choices_are_buttons_short_ones_side_by_side()
    {
        var (request, _) = await RequestAsync(new Outbound("Đúng chưa?")
        {
            Choices = [new("Đúng", "y:1"), new("Sửa", "n:1"), new("Nguyễn Văn Minh (số 3)", "m:3"), new("Trần Quang Minh (số 17)", "m:17")],
        });

        JsonNode.Parse(request.Body)!["reply_markup"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe(
            """{"inline_keyboard":[[{"text":"Đúng","callback_data":"y:1"},{"text":"Sửa","callback_data":"n:1"}],[{"text":"Nguyễn Văn Minh (số 3)","callback_data":"m:3"}],[{"text":"Trần Quang Minh (số 17)","callback_data":"m:17"}]]}""");
    }

    [Fact]
    public async Task A_long_text_is_sent_in_parts_with_the_buttons_under_the_last()
    {
        await using var fake = await TelegramFake.StartAsync();
        var phone = fake.User(42);
        var text = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"{number}. Nguyễn Thị Hồng Nhung vắng"));

        (await SendAsync(fake, new Outbound(text) { Choices = [new("Đúng", "y")] })).ShouldBeOfType<SendOutcome.Sent>();

        phone.Messages.Count.ShouldBe(3);
        string.Join('\n', phone.Messages.Select(message => message.Text)).ShouldBe(text);
        phone.Messages.Select(message => message.Buttons.Count).ShouldBe([0, 0, 1]);
    }

    [Fact]
    public async Task When_a_later_part_is_refused_for_now_the_whole_is_ambiguous_because_part_of_it_was_read()
    {
        await using var fake = await TelegramFake.StartAsync();
        fake.User(42);
        fake.Fail("sendMessage", new TelegramFault.Answer("""{"ok":true,"result":{"message_id":1}}"""), new TelegramFault.Refusal(429, "Too Many Requests: retry after 3", 3));

        (await SendAsync(fake, new Outbound(new string('a', 5000)))).ShouldBeOfType<SendOutcome.Ambiguous>().Reason.ShouldStartWith("1 of 2 parts");
    }

    public static TheoryData<string, Outbound> Impossible => new()
    {
        { "chat", new Outbound("a") },
        { "42", new Outbound(" \n") },
        { "42", new Outbound("a") { Choices = [new("", "y")] } },
        { "42", new Outbound("a") { Choices = [new("Đúng", "")] } },
        { "42", new Outbound("a") { Choices = [new("Đúng", new string('x', 65))] } },
        { "42", new Outbound("a") { Choices = [new("Đúng", new string('ế', 22))] } }, // 66 bytes
        { "42", new Outbound("a") { Choices = [.. Enumerable.Range(0, 101).Select(number => new Choice("x", $"{number}"))] } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task What_Telegram_would_refuse_for_ever_is_not_even_sent(string chat, Outbound message)
    {
        using var handler = new CapturingHandler(HttpStatusCode.OK, "{}");

        (await Channel(Client(handler)).SendAsync(new Departure(new Address("telegram", chat), MessageKind.Reply, message), CancellationToken.None)).ShouldBeOfType<SendOutcome.Refused>();

        handler.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_has_certainly_not_sent_anything()
    {
        var fake = await TelegramFake.StartAsync();
        var url = fake.Url;
        await fake.DisposeAsync();
        using var client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = url });

        (await Channel(client).SendAsync(new Departure(Lan, MessageKind.Reply, new Outbound("a")), CancellationToken.None))
            .ShouldBe(new SendOutcome.TryLater("not reached: ConnectionError"));
    }

    [Fact]
    public async Task Who_blocked_the_bot_or_never_started_it_cannot_be_reached()
    {
        await using var fake = await TelegramFake.StartAsync();
        (await SendAsync(fake, new Outbound("a"))).ShouldBe(new SendOutcome.Unreachable("400 Bad Request: chat not found"));

        fake.User(42).Block();
        (await SendAsync(fake, new Outbound("a"))).ShouldBe(new SendOutcome.Unreachable("403 Forbidden: bot was blocked by the user"));

        fake.User(42).Unblock();
        (await SendAsync(fake, new Outbound("a"))).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_stop_before_the_bytes_leave_throws_and_sends_nothing()
    {
        await using var fake = await TelegramFake.StartAsync();
        using var client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = fake.Url });

        await Should.ThrowAsync<OperationCanceledException>(Channel(client).SendAsync(new Departure(Lan, MessageKind.Reply, new Outbound("a")), new CancellationToken(canceled: true)));

        fake.Calls.ShouldBeEmpty();
    }

    private static async Task<((Uri Address, string Body, string? ContentType, long? Length) Request, SendOutcome Outcome)> RequestAsync(Outbound message)
    {
        using var handler = new CapturingHandler(HttpStatusCode.OK, """{"ok":true,"result":{"message_id":77,"date":1,"chat":{"id":42,"type":"private"}}}""");
        var outcome = await Channel(Client(handler)).SendAsync(new Departure(Lan, MessageKind.Reply, message), CancellationToken.None);
        return (handler.Requests.ShouldHaveSingleItem(), outcome);
    }

    private static TelegramChannel Channel(TelegramBotClient client) => new(client, new CollectingLog<TelegramChannel>());

    private static TelegramBotClient Client(HttpMessageHandler handler) => new(new TelegramOptions { Token = "1:abc", ApiUrl = "https://api.example" }, handler);

    private static async Task<SendOutcome> SendAsync(TelegramFake fake, Outbound message)
    {
        using var client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = fake.Url });
        return await Channel(client).SendAsync(new Departure(Lan, MessageKind.Reply, message), CancellationToken.None);
    }
}
