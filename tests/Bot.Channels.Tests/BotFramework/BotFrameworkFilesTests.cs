using System.Text;
using System.Text.Json.Nodes;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class BotFrameworkFilesTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    public async Task InitializeAsync() => _host = await BotFrameworkHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_picture_that_the_channel_keeps_is_fetched_with_our_token()
    {
        var lan = _host.Fake.User("lan");
        var message = lan.Message("đơn xin nghỉ");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/jpeg", ["contentUrl"] = _host.Fake.ServiceUrl + "v3/attachments/7/views/original" });
        await _host.Fake.DeliverAsync(message);

        var file = ((InboundContent.Media)_host.Inbox.Accepted.Single().Content).File!;

        Encoding.UTF8.GetString((await FetchAsync(file.Id)).ShouldBeOfType<FetchOutcome.Fetched>().Content.Span).ShouldBe("bytes of 7");
    }

    [Fact]
    public async Task What_is_gone_is_gone() =>
        (await FetchAsync($"+{_host.Fake.ServiceUrl}v3/attachments/gone/views/original")).ShouldBe(new FetchOutcome.Gone("HTTP 404"));

    [Fact]
    public async Task Without_the_token_the_channel_gives_nothing() =>
        (await FetchAsync($"-{_host.Fake.ServiceUrl}v3/attachments/7/views/original")).ShouldBe(new FetchOutcome.Gone("HTTP 401"));

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("https://a.example/1")]
    [InlineData("+http://a.example/1")]
    [InlineData("-file:///etc/passwd")]
    public async Task What_is_no_address_is_not_called(string id) => (await FetchAsync(id)).ShouldBe(new FetchOutcome.Gone("address not allowed"));

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_refused_when_it_is_used() =>
        (await FetchAsync("+https://localhost/1.jpg")).ShouldBe(new FetchOutcome.Gone("address not allowed"));

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_tried_later() =>
        (await FetchAsync("-http://127.0.0.1:1/x")).ShouldBe(new FetchOutcome.TryLater("ConnectionError"));

    private Task<FetchOutcome> FetchAsync(string id) => _host.Files.FetchAsync(new FileRef(id), CancellationToken.None);
}
