using System.Net;
using System.Text;
using Bot.Dialogs.Messages;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    private BotFrameworkFake Fake => _host.Fake;

    private BotFrameworkUser Lan => Fake.User("lan");

    public async Task InitializeAsync() => _host = await BotFrameworkHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_message_is_stored_with_what_is_needed_to_answer_it_before_it_is_acknowledged()
    {
        _host.Inbox.Accepting = _ => _host.References.Kept.Count.ShouldBe(1);

        (await Lan.SayAsync("7A vắng 1: An")).ShouldBe(HttpStatusCode.OK);

        var inbound = _host.Inbox.Accepted.Single();
        inbound.From.ShouldBe(new Address("bot-framework", "msteams|a:lan"));
        inbound.Content.ShouldBe(new InboundContent.Text("7A vắng 1: An"));
        _host.References.Kept[inbound.From].ShouldBe($$"""{"serviceUrl":"{{Fake.ServiceUrl}}","channel":"msteams","conversation":"a:lan","bot":"28:{{BotFrameworkFake.AppId}}","user":"lan","isGroup":false,"isTrusted":true}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData(" { } ")]
    public async Task A_probe_is_acknowledged_and_stores_nothing(string body)
    {
        (await PostAsync(body)).ShouldBe(HttpStatusCode.OK);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":")]
    [InlineData("{\"type\":\"message\"} {}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        (await PostAsync(body)).ShouldBe(HttpStatusCode.BadRequest);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task A_message_that_could_not_be_answered_is_refused(string lacking)
    {
        var message = Lan.Message("7A đủ");
        message.Remove(lacking);

        (await Fake.DeliverAsync(message)).ShouldBe(HttpStatusCode.BadRequest);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("trace")]
    [InlineData("somethingNew")]
    public async Task Activities_that_say_nothing_to_us_are_acknowledged(string type)
    {
        (await Fake.DeliverAsync(Lan.Activity(type))).ShouldBe(HttpStatusCode.OK);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task An_invoke_waits_for_an_answer_that_we_have_not() =>
        (await Fake.DeliverAsync(Lan.Activity("invoke"))).ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_1_MiB_is_refused(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Fake.BotUrl)
        {
            Content = new StringContent(new string(' ', 1024 * 1024) + Lan.Message("7A đủ").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", Fake.Key.Sign(Fake.Claims()));
        request.Headers.TransferEncodingChunked = chunked;

        (await _host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task A_redelivery_is_acknowledged_and_stored_once()
    {
        var message = Lan.Message("7A đủ");

        (await Fake.DeliverAsync(message)).ShouldBe(HttpStatusCode.OK);
        (await Fake.DeliverAsync(message)).ShouldBe(HttpStatusCode.OK);

        _host.Inbox.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Equal_ids_of_different_conversations_are_different_messages()
    {
        var (one, other) = (Lan.Message("7A đủ"), Fake.User("lan", "webchat").Message("7A đủ"));
        other["id"] = one["id"]!.GetValue<string>();

        await Fake.DeliverAsync(one);
        await Fake.DeliverAsync(other);

        _host.Inbox.Accepted.Select(inbound => inbound.From.Chat).ShouldBe(["msteams|a:lan", "webchat|a:lan"]);
    }

    [Fact]
    public async Task A_message_without_an_id_is_known_by_its_content()
    {
        var message = Lan.Message("7A đủ");
        message.Remove("id");

        await Fake.DeliverAsync(message);
        await Fake.DeliverAsync(message);
        message["timestamp"] = "2026-11-23T00:13:00Z";
        await Fake.DeliverAsync(message);

        _host.Inbox.Accepted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_the_channel_is_asked_to_come_again()
    {
        _host.Inbox.Fault = new IOException("disk full");

        (await Lan.SayAsync("7A đủ")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_channel_that_moved_is_answered_at_its_new_address()
    {
        await Lan.SayAsync("một");
        var chat = _host.Inbox.Accepted.Single().From;
        _host.References.Kept[chat] = _host.References.Kept[chat].Replace("/emea/", "/apac/", StringComparison.Ordinal);

        await Lan.SayAsync("hai");

        (await _host.SendAsync(Lan, new Outbound("Đã ghi."))).ShouldBeOfType<Bot.Dialogs.Ports.SendOutcome.Sent>();
    }

    private Task<HttpStatusCode> PostAsync(string body) => Fake.PostAsync(body, Fake.Key.Sign(Fake.Claims()));
}
