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
        await using var fake = await TelegramFake.StartAsync();
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

        lan.Messages.Select(sent => sent.Text).ShouldBe(["Chào ABCD2345", "Đã ghi.", "7A vắng 1: <An> & \"Bình\" 😀", "Sửa: 7A đủ"]);
        fake.Commands.ShouldBe(["start - Bắt đầu"]);
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

    private static object From(string text) => new
    {
        botToken = TelegramFake.Token,
        from = new { id = 42, is_bot = false, first_name = "Lan" },
        chat = new { id = 42, type = "private", first_name = "Lan" },
        date = 1795392000,
        text,
    };
}
