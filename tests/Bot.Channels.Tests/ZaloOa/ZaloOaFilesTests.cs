using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Bot.Testing.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZaloOaFilesTests : IAsyncLifetime
{
    private ZaloOaFake _fake = null!;

    public async Task InitializeAsync() => _fake = await ZaloOaFake.StartAsync(FakeClock.At("2026-11-23T07:20:00+07:00"));

    public Task DisposeAsync() => _fake.DisposeAsync().AsTask();

    [Fact]
    public async Task A_picture_is_fetched_from_where_the_operator_says_that_Zalo_is() =>
        (await FetchAsync(new ZaloOaOptions { ApiUrl = _fake.Url }, $"{_fake.Url}/media/1.jpg")).ShouldBeOfType<FetchOutcome.Fetched>().Content.Length.ShouldBePositive();

    [Fact]
    public async Task A_name_of_Zalo_that_leads_into_the_own_network_is_refused_when_it_is_used() =>
        (await FetchAsync(new ZaloOaOptions { MediaHosts = "localhost" }, "https://localhost/1.jpg")).ShouldBe(new FetchOutcome.Gone("address not allowed"));

    [Theory]
    [InlineData("https://files.example.com/1.jpg")]
    [InlineData("http://photo.zdn.vn/1.jpg")]
    [InlineData("https://photo.zdn.vn.evil.example/1.jpg")]
    [InlineData("https://photo.zdn.vn:8443/1.jpg")]
    [InlineData("https://10.0.0.5/1.jpg")]
    [InlineData("http://127.0.0.1:1/1.jpg")]
    [InlineData("1.jpg")]
    public async Task Nothing_is_fetched_from_elsewhere(string address) =>
        (await FetchAsync(new ZaloOaOptions { ApiUrl = _fake.Url }, address)).ShouldBe(new FetchOutcome.Gone("address not allowed"));

    private static async Task<FetchOutcome> FetchAsync(ZaloOaOptions options, string address)
    {
        using var files = new ZaloOaFiles(options);
        return await files.FetchAsync(new FileRef(address), CancellationToken.None);
    }
}
