using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

/// <summary>Our fake against clients of others, and our client against a fake of others: two people who misread the manual alike would not notice.</summary>
public sealed class PeerTests
{
    [Theory]
    [InlineData("grammy-bot.mjs")]
    [InlineData("telegraf-bot.mjs")]
    public async Task A_bot_of_another_library_holds_a_conversation_through_our_fake(string script)
    {
        await using var fake = await TelegramFake.StartAsync(traffic: new HurriedClock());
        await using var bot = await Peer.StartAsync(script, ("API_ROOT", fake.Url), ("TOKEN", TelegramFake.Token));
        var lan = fake.User(42);

        lan.Send(new JsonObject
        {
            ["text"] = "/start ABCD2345",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = 6 }),
        });
        await fake.UntilAsync(() => lan.Messages.Count == 1);
        lan.Messages[0].Text.ShouldBe("Chào ABCD2345");
        lan.Messages[0].Buttons.ShouldBe([("Đúng", "yes"), ("Sửa", "no")]);

        var tap = lan.Tap("Đúng");
        await fake.UntilAsync(() => lan.Messages.Count == 2);
        fake.AnsweredTaps.ShouldContain(tap);
        lan.Messages[0].Buttons.ShouldBeEmpty();

        var message = lan.Say("7A vắng 1: <An> & \"Bình\" 😀");
        lan.Edit(message, "7A đủ");
        await fake.UntilAsync(() => lan.Messages.Count == 4);

        lan.Messages.Select(sent => sent.Text).ShouldBe(["Đã chọn: Đúng", "Đã ghi.", "7A vắng 1: <An> & \"Bình\" 😀", "Sửa: 7A đủ"]);
        fake.MenuOf(41, "vi").ShouldBe(["start - Bắt đầu"]);
        fake.MenuOf(42, "en").ShouldBe(["siso - Headcount"]);

        lan.Send(new JsonObject
        {
            ["text"] = "/so",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = 3 }),
        });
        await fake.UntilAsync(() => lan.Messages.Count == 5);
        lan.Messages[4].Text.ShouldBe("Số của <thầy cô>?");
        lan.Messages[4].ReplyKeyboard!["keyboard"]![0]![0]!["request_contact"]!.GetValue<bool>().ShouldBeTrue();
        lan.ShareContact("84370000164");
        await fake.UntilAsync(() => lan.Messages.Count == 6);
        lan.Messages[5].Text.ShouldBe("84370000164");

        lan.SendDocument("biên bản lần 2.pdf", "application/pdf", [1, 2, 0, 255]);
        await fake.UntilAsync(() => lan.Messages.Count == 8);
        (lan.Messages[6].Text, lan.Messages[6].File!.Name).ShouldBe(("Trả lại", "biên bản lần 2.pdf"));
        lan.Messages[6].File!.Content.ShouldBe([1, 2, 0, 255]);
        lan.Messages[7].File!.Content.ShouldBe([0xFF, 0xD8, 1]);
        await fake.UntilAsync(() => fake.Waiting == 0);
    }

    [Theory]
    [InlineData("test-api-server.mjs")]
    public async Task Our_channel_and_poller_work_with_a_fake_of_others(string script)
    {
        await using var server = await Peer.StartAsync(script);
        using var client = new HttpClient { BaseAddress = new Uri(server.Greeting) };
        using var telegram = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = server.Greeting });
        var inbox = new CollectingInbox();
        using var stop = new CancellationTokenSource();
        var poller = new TelegramPoller(telegram, inbox, new MemoryAccounts(), TimeProvider.System, new CollectingLog<TelegramPoller>());
        var polling = poller.RunAsync(MemoryAccounts.Lease, stop.Token);

        await client.PostAsJsonAsync("/sendMessage", From("7A đủ"));
        await inbox.WaitForAsync(1);
        (await new TelegramChannel(telegram, new CollectingLog<TelegramChannel>()).SendAsync(
            new Departure(new Address("telegram", "42"), MessageKind.Reply, new Outbound("Lớp 7A đủ. Đúng chưa?") { Choices = [new("Đúng", "y:1")] }), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        await stop.CancelAsync();
        await polling;

        inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Text("7A đủ"));
        using var response = await client.PostAsJsonAsync("/getUpdates", new { token = TelegramFake.Token, chatId = 42 });
        var seen = (await response.Content.ReadFromJsonAsync<JsonObject>())!["result"]![0]!["message"]!;
        seen["text"]!.GetValue<string>().ShouldBe("Lớp 7A đủ. Đúng chưa?");
        seen["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>().ShouldBe("y:1");
    }

    [Fact]
    public async Task Our_client_works_with_crabline_s_fake()
    {
        await using var server = await Peer.StartAsync("crabline-telegram-server.mjs");
        var (root, inbound, token, admin) = server.Greeting.Split(' ') is [var a, var b, var c, var d] ? (a, b, c, d) : throw new InvalidOperationException(server.Greeting);
        using var users = new HttpClient { DefaultRequestHeaders = { { "X-Crabline-Admin-Token", admin } } };
        using var telegram = new TelegramBotClient(new TelegramOptions { Token = token, ApiUrl = root });
        var channel = new TelegramChannel(telegram, new CollectingLog<TelegramChannel>());
        var inbox = new CollectingInbox();
        using var stop = new CancellationTokenSource();
        var polling = new TelegramPoller(telegram, inbox, new MemoryAccounts(), TimeProvider.System, new CollectingLog<TelegramPoller>()).RunAsync(MemoryAccounts.Lease, stop.Token);

        (await users.PostAsJsonAsync(inbound, new { chatId = 42, chatType = "private", fromId = 42, text = "7A vắng 1: <An> & Bình" })).EnsureSuccessStatusCode();
        await inbox.WaitForAsync(1);
        inbox.Accepted.Single().Content.ShouldBe(new InboundContent.Text("7A vắng 1: <An> & Bình"));

        (await telegram.GetMeAsync(CancellationToken.None)).Username.ShouldNotBeNullOrEmpty();
        (await telegram.GetWebhookInfoAsync(CancellationToken.None)).Url.ShouldBe("");
        var sent = (await SendAsync(channel, new Outbound("Em <An> & em Bình. Đúng chưa?") { Choices = [new("Đúng", "y:1")] })).ShouldBeOfType<SendOutcome.Sent>();
        (await SendAsync(channel, new Outbound("Đúng chưa?\n✓ Đúng") { Replaces = sent.ProviderId })).ShouldBe(new SendOutcome.Sent(sent.ProviderId));
        var document = await telegram.SendDocumentAsync(
            new SendFile(42, new byte[] { 1, 2, 0, 255 }, "biên bản lần 2.pdf", "application/pdf") { Caption = "Em An & em Bình" }, CancellationToken.None);
        (document!.Document!.FileName, document.Caption).ShouldBe(("biên bản lần 2.pdf", "Em An & em Bình"));
        (await SendAsync(channel, new Outbound("Ảnh của gia đình.") { Attachment = new Attachment("x", "anh.jpg", "image/jpeg") }, [0xFF, 0xD8, 1])).ShouldBeOfType<SendOutcome.Sent>();
        (await SendAsync(channel, new Outbound("Chào") { Menu = CommandMenu.Leader, Contact = ContactOffer.Withdrawn })).ShouldBeOfType<SendOutcome.Sent>();
        await telegram.AnswerCallbackQueryAsync(new AnswerCallbackQuery("q1"), CancellationToken.None);
        (await Should.ThrowAsync<ApiRequestException>(telegram.SendMessageAsync(new SendMessage(42, new string('a', 4097), null), CancellationToken.None))).ErrorCode.ShouldBe(400);
        using var stranger = new TelegramBotClient(new TelegramOptions { Token = "1:wrong", ApiUrl = root });
        (await Should.ThrowAsync<ApiRequestException>(stranger.GetMeAsync(CancellationToken.None))).ErrorCode.ShouldBeOneOf(401, 404);

        await stop.CancelAsync();
        await polling;
    }

    private static Task<SendOutcome> SendAsync(TelegramChannel channel, Outbound body, byte[]? file = null) =>
        channel.SendAsync(new Departure(new Address("telegram", "42"), MessageKind.Reply, body) { File = file }, CancellationToken.None);

    private static object From(string text) => new
    {
        botToken = TelegramFake.Token,
        from = new { id = 42, is_bot = false, first_name = "Lan" },
        chat = new { id = 42, type = "private", first_name = "Lan" },
        date = 1795392000,
        text,
    };
}
