using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Telegram;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>Our fake against a bot written with Microsoft's SDK, and our channel against a channel made of the SDK's parts.</summary>
public sealed class BotFrameworkPeerTests
{
    [Fact]
    public async Task A_bot_written_with_botbuilder_trusts_our_fake_and_speaks_through_it()
    {
        await using var fake = await BotFrameworkFake.StartAsync();
        await using var bot = await Peer.StartAsync(
            "botbuilder-bot.mjs", ("APP_ID", BotFrameworkFake.AppId), ("APP_PASSWORD", BotFrameworkFake.Password), ("METADATA_URL", fake.OpenIdMetadataUrl), ("TOKEN_URL", fake.TokenUrl));
        fake.BotUrl = new Uri(bot.Greeting);
        var lan = fake.User("lan", "webchat");

        var joined = lan.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = lan.Bot }, new JsonObject { ["id"] = lan.Id });
        (await lan.DeliverAsync(joined)).ShouldBe(HttpStatusCode.OK);
        (await lan.SayAsync("7A vắng 1: <An> & \"Bình\" 😀")).ShouldBe(HttpStatusCode.OK);
        (await lan.SayAsync("thẻ")).ShouldBe(HttpStatusCode.OK);
        (await lan.TapAsync("Đúng")).ShouldBe(HttpStatusCode.OK);
        (await lan.SayAsync("gợi ý")).ShouldBe(HttpStatusCode.OK);
        (await lan.TapAsync("Sửa")).ShouldBe(HttpStatusCode.OK);

        lan.Messages.Select(message => message.Text).ShouldBe(
            ["Có 2 người.", "7A vắng 1: <An> & \"Bình\" 😀", "Sau: 7A vắng 1: <An> & \"Bình\" 😀", "Đúng chưa?", "Đã chọn p:1:0.", "Sửa không?", "Đã chọn p:1:1."]);
    }

    [Fact]
    public async Task A_bot_written_with_botbuilder_refuses_what_we_refuse()
    {
        await using var fake = await BotFrameworkFake.StartAsync();
        await using var bot = await Peer.StartAsync(
            "botbuilder-bot.mjs", ("APP_ID", BotFrameworkFake.AppId), ("APP_PASSWORD", BotFrameworkFake.Password), ("METADATA_URL", fake.OpenIdMetadataUrl), ("TOKEN_URL", fake.TokenUrl));
        fake.BotUrl = new Uri(bot.Greeting);
        var body = fake.User("lan", "webchat").Message("7A đủ").ToJsonString();
        async Task<bool> IsRefusedAsync(string claim, JsonNode value)
        {
            var claims = fake.Claims();
            claims[claim] = value;
            return await fake.PostAsync(body, fake.Key.Sign(claims)) != HttpStatusCode.OK;
        }

        (await IsRefusedAsync("aud", "other")).ShouldBeTrue();
        (await IsRefusedAsync("serviceurl", "https://smba.example/")).ShouldBeTrue();
        (await IsRefusedAsync("exp", fake.Now.AddMinutes(-6).ToUnixTimeSeconds())).ShouldBeTrue();
        (await IsRefusedAsync("nbf", fake.Now.AddMinutes(6).ToUnixTimeSeconds())).ShouldBeTrue();
        (await IsRefusedAsync("exp", fake.Now.AddMinutes(-4).ToUnixTimeSeconds())).ShouldBeFalse();
        (await fake.User("lan", "slack").SayAsync("7A đủ")).ShouldNotBe(HttpStatusCode.OK, "not endorsed");
        fake.Sent.Count.ShouldBe(2, "the one that was heard, and its afterthought");
    }

    [Fact]
    public async Task Our_channel_works_with_a_channel_made_of_the_SDKs_parts()
    {
        await using var channel = await Peer.StartAsync("botframework-channel.mjs", ("APP_ID", BotFrameworkFake.AppId), ("APP_PASSWORD", BotFrameworkFake.Password));
        await using var host = await BotFrameworkHost.StartAsync(
            options =>
            {
                options.OpenIdMetadataUrl = channel.Greeting + "/.well-known/openidconfiguration";
                options.TokenUrl = channel.Greeting + "/token";
            },
            realTime: TimeProvider.System);
        using var client = new HttpClient { BaseAddress = new Uri(channel.Greeting) };
        async Task DeliverAsync(object activity)
        {
            using var response = await client.PostAsJsonAsync("/deliver", activity);
            (await response.Content.ReadFromJsonAsync<JsonObject>())!["status"]!.GetValue<int>().ShouldBe(200);
        }

        var url = host.Fake.BotUrl;
        await DeliverAsync(new { url, type = "conversationUpdate", membersAdded = new[] { new { id = "bot@" + BotFrameworkFake.AppId } } });
        await DeliverAsync(new { url, type = "typing" });
        await DeliverAsync(new { url, text = "7A vắng 1: An" });
        var chat = host.Inbox.Accepted[^1].From;
        foreach (var body in new[]
        {
            new Outbound("Đã ghi <7A> & 😀.\nĐúng chưa?") { Choices = [new("Đúng", "p:1:0"), new("Sửa", "p:1:1")] },
            new Outbound("Em nào?") { Choices = [new("Nguyễn Văn Minh (số 3)", "p:2:0"), new("Trần Quang Minh (số 17)", "p:2:1")] },
        })
        {
            (await host.Channel.SendAsync(new Departure(chat, MessageKind.Reply, body), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>().ProviderId.ShouldStartWith("taken-");
        }

        await DeliverAsync(new { url, text = "Đúng", value = "p:1:0" });

        host.Inbox.Accepted.Select(inbound => inbound.Content).ShouldBe(
            [new InboundContent.Reachability(true), new InboundContent.Text("7A vắng 1: An"), new InboundContent.Button("p:1:0")]);
        var taken = (await client.GetFromJsonAsync<JsonArray>("/taken"))!;
        taken.Select(one => one!["fault"]?.GetValue<string>()).ShouldBe([null, null]);
        taken[0]!["activity"]!["suggestedActions"]!["actions"]!.AsArray().Count.ShouldBe(2);
        taken[1]!["activity"]!["attachments"]![0]!["content"]!["buttons"]!.AsArray().Count.ShouldBe(2);
    }
}
