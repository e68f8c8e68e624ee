using System.Net;
using System.Text;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class AnonymousTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    private BotFrameworkUser Lan => _host.Fake.User("lan", "emulator");

    public async Task InitializeAsync()
    {
        _host = await BotFrameworkHost.StartAnonymousAsync();
        _host.Fake.SignsMessages = false;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_Emulator_on_this_machine_needs_no_token_and_is_answered_without_one()
    {
        (await Lan.SayAsync("7A đủ")).ShouldBe(HttpStatusCode.OK);
        await _host.SendAsync(Lan, new("Đã ghi."));

        Lan.Messages.Single().Text.ShouldBe("Đã ghi.");
        _host.Fake.Calls.ShouldNotContain(path => path.EndsWith("/token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://school.example")]
    [InlineData("Host", "bot.school.example")]
    public async Task What_comes_through_a_proxy_or_from_a_page_is_refused(string header, string value)
    {
        using var request = Request("application/json");
        request.Headers.TryAddWithoutValidation(header, value);

        (await _host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _host.Inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_foreign_page_can_post_without_asking_is_refused()
    {
        using var request = Request("text/plain");

        (await _host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_machine_is_refused()
    {
        await using var host = await BotFrameworkHost.StartAsync(
            options => (options.AppId, options.AllowAnonymous) = (null, true),
            listen: $"http://{(await Dns.GetHostAddressesAsync(Dns.GetHostName(), System.Net.Sockets.AddressFamily.InterNetwork)).First(address => !IPAddress.IsLoopback(address))}:0");

        host.Fake.SignsMessages = false;
        (await host.Fake.User("lan", "emulator").SayAsync("7A đủ")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_without_a_token_makes_the_bot_call_another_machine()
    {
        var activity = Lan.Message("7A đủ");
        activity["serviceUrl"] = "https://smba.example/";

        (await _host.Fake.DeliverAsync(activity)).ShouldBe(HttpStatusCode.Unauthorized);
        _host.References.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_nobody_vouched_for_does_not_get_the_token_of_a_later_application()
    {
        await Lan.SayAsync("7A đủ");
        await using var later = await BotFrameworkHost.StartAsync();
        foreach (var (chat, reference) in _host.References.Kept)
        {
            later.References.Kept[chat] = reference;
        }

        await later.SendAsync(Lan, new("Đã ghi."));

        Lan.Messages.Count.ShouldBe(1);
        later.Fake.Calls.ShouldBeEmpty("no token was asked for");
    }

    private HttpRequestMessage Request(string type) =>
        new(HttpMethod.Post, _host.Fake.BotUrl) { Content = new StringContent(Lan.Message("7A đủ").ToJsonString(), Encoding.UTF8, type) };
}
