using System.Net;
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

    [Theory]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("118.102.1.1", true)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:118.102.1.1", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001:dc8::1", true)]
    [InlineData("2405:4800::1", true)]
    public void An_address_in_the_open_internet_is_told_from_others(string address, bool isPublic) => MediaHosts.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    /// <summary>The address a poll brings for a picture.</summary>
    private async Task<string> PhotoAsync(byte[] content)
    {
        _fake.User("c1").SendPhoto(content);
        using var api = new ZaloBotApi(new ZaloBotOptions { Token = ZaloBotFake.Token, ApiUrl = _fake.Url });
        var update = (await api.GetUpdatesAsync(TimeSpan.FromSeconds(1), CancellationToken.None)).ShouldBeOfType<ZaloBotAnswer<System.Text.Json.JsonElement>.Ok>().Result;
        return update.GetProperty("message").GetProperty("photo_url").GetString()!;
    }
}
