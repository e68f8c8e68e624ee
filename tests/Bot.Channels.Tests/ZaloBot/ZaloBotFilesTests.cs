using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloBot;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotFilesTests : IAsyncLifetime
{
    private ZaloBotFake _fake = null!;
    private ZaloBotFiles _files = null!;

    public async Task InitializeAsync()
    {
        _fake = await ZaloBotFake.StartAsync();
        _files = new ZaloBotFiles(new ZaloBotOptions { ApiUrl = _fake.Url });
    }

    public async Task DisposeAsync()
    {
        _files.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_fetched_while_its_address_lives()
    {
        var address = await PhotoAsync([1, 2, 3]);
        (await _files.FetchAsync(new FileRef(address), CancellationToken.None)).ShouldBeOfType<FetchOutcome.Fetched>().Content.ToArray().ShouldBe([1, 2, 3]);

        _fake.ExpireMedia();
        (await _files.FetchAsync(new FileRef(address), CancellationToken.None)).ShouldBe(new FetchOutcome.Gone("HTTP 404"));
    }

    [Fact]
    public async Task More_than_10_MiB_is_not_fetched() =>
        (await _files.FetchAsync(new FileRef(await PhotoAsync(new byte[IFileSource.MaxBytes + 1])), CancellationToken.None)).ShouldBeOfType<FetchOutcome.TooLarge>();

    [Fact]
    public async Task Without_network_it_is_tried_later()
    {
        var address = await PhotoAsync([1]);
        await _fake.DisposeAsync();

        (await _files.FetchAsync(new FileRef(address), CancellationToken.None)).ShouldBe(new FetchOutcome.TryLater("ConnectionError"));
    }

    [Theory]
    [InlineData("http://photo.zdn.vn/1.jpg")]
    [InlineData("https://photo.zdn.vn.evil.example/1.jpg")]
    [InlineData("https://evilzdn.vn/1.jpg")]
    [InlineData("https://user@photo.zdn.vn/1.jpg")]
    [InlineData("https://photo.zdn.vn:8443/1.jpg")]
    [InlineData("https://10.0.0.5/1.jpg")]
    [InlineData("https://[::1]/1.jpg")]
    [InlineData("https://localhost/1.jpg")]
    [InlineData("http://127.0.0.1:1/1.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("1.jpg")]
    [InlineData("")]
    public async Task Nothing_is_fetched_from_elsewhere(string address) =>
        (await _files.FetchAsync(new FileRef(address), CancellationToken.None)).ShouldBe(new FetchOutcome.Gone("address not allowed"));

    [Fact]
    public async Task A_name_that_leads_into_the_own_network_is_refused_when_it_is_used()
    {
        using var files = new ZaloBotFiles(new ZaloBotOptions { MediaHosts = "localhost" });

        (await files.FetchAsync(new FileRef("https://localhost/1.jpg"), CancellationToken.None)).ShouldBe(new FetchOutcome.Gone("address not allowed"));
    }

    /// <summary>The address a poll brings for a picture.</summary>
    private async Task<string> PhotoAsync(byte[] content)
    {
        _fake.User("c1").SendPhoto(content);
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url });
        var update = (await api.GetUpdatesAsync(TimeSpan.FromSeconds(1), CancellationToken.None)).ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Ok>().Result;
        return update.GetProperty("message").GetProperty("photo_url").GetString()!;
    }
}
