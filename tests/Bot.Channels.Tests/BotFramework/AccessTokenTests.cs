using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class AccessTokenTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    private BotFrameworkFake Fake => _host.Fake;

    public async Task InitializeAsync()
    {
        _host = await BotFrameworkHost.StartAsync();
        await Fake.User("lan").SayAsync("7A đủ");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task One_token_serves_until_shortly_before_its_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync()));
        Asked.ShouldBe(1);

        _host.Clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync();
        Asked.ShouldBe(1);

        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync()).ShouldBeOfType<SendOutcome.Sent>();
        Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_a_channel_refuses_is_renewed_once()
    {
        await SendAsync();
        Fake.ForgetTokens();

        (await SendAsync()).ShouldBeOfType<SendOutcome.Sent>();

        Asked.ShouldBe(2);
        Fake.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_fresh_token_that_is_refused_as_well_needs_an_operator()
    {
        Fake.Fail(new BotFrameworkFault.Refusal(401, "Unauthorized"), new BotFrameworkFault.Refusal(401, "BotNotRegistered"));

        (await SendAsync()).ShouldBe(new SendOutcome.NeedsOperator("401 BotNotRegistered"));
        Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_password_needs_an_operator_and_is_not_repeated_to_anybody()
    {
        await using var host = await BotFrameworkHost.StartAsync(options => options.AppPassword = "old-p~ssword");
        await host.Fake.User("lan").SayAsync("7A đủ");

        (await host.SendAsync(host.Fake.User("lan"), new Outbound("a"))).ShouldBe(new SendOutcome.NeedsOperator("token: 401 invalid_client"));
        host.Fake.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_no_token_can_be_had_the_account_waits()
    {
        await using var host = await BotFrameworkHost.StartAsync(options => options.TokenUrl = "http://127.0.0.1:1/token");
        await host.Fake.User("lan").SayAsync("7A đủ");

        (await host.SendAsync(host.Fake.User("lan"), new Outbound("a"))).ShouldBe(new SendOutcome.TryLater("token: ConnectionError", After: null, SendScope.Account));
    }

    [Theory]
    [InlineData(null, null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("school.example", null, "https://login.microsoftonline.com/school.example/oauth2/v2.0/token")]
    [InlineData("school.example", "https://login.example/token", "https://login.example/token")]
    public void The_directory_grants_the_token(string? tenant, string? url, string expected) =>
        new Channels.BotFramework.BotFrameworkOptions { TenantId = tenant, TokenUrl = url }.TokenAddress.ShouldBe(new Uri(expected));

    private int Asked => Fake.Calls.Count(path => path.EndsWith("/token", StringComparison.Ordinal));

    private Task<SendOutcome> SendAsync() => _host.SendAsync(Fake.User("lan"), new Outbound("Đã ghi."));
}
