using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Testing;
using Bot.Testing.ZaloBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotChannelTests : IAsyncLifetime
{
    private static readonly SchoolId School = new("MAU01");
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:12:00+07:00");
    private ZaloBotFake _fake = null!;
    private ZaloBotApi _api = null!;
    private ZaloBotUser _lan = null!;

    public async Task InitializeAsync()
    {
        _fake = await ZaloBotFake.StartAsync();
        _api = new ZaloBotApi(Options());
        _lan = _fake.User("c1");
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_text_arrives_as_it_is()
    {
        (await SendAsync(new Outbound("Đã ghi 07:12 <7A> *đủ*."))).ShouldBeOfType<SendOutcome.Sent>().ProviderId.ShouldBe(_lan.Messages.Single().MessageId);

        _lan.Messages.Single().Text.ShouldBe("Đã ghi 07:12 <7A> *đủ*.");
    }

    [Fact]
    public async Task Choices_are_numbered_lines()
    {
        await SendAsync(new Outbound("Đúng không ạ?") { Choices = [new("Đúng", "p:1:0"), new("Sửa", "p:1:1")] });
        await SendAsync(new Outbound("1 ốm, 2 việc nhà") { Choices = [new("1 ốm", "s:1")], TextNamesChoices = true });

        _lan.Messages.Select(message => message.Text).ShouldBe(["Đúng không ạ?\n1 Đúng · 2 Sửa", "1 ốm, 2 việc nhà"]);
    }

    [Fact]
    public async Task A_long_text_leaves_in_parts_of_at_most_2000_units_composed()
    {
        var line = "Nguyễn Thị Hồng Nhung vắng 🙂";
        var text = string.Join('\n', Enumerable.Range(1, 200).Select(number => $"{number}. {line}"));

        (await SendAsync(new Outbound(text.Normalize(NormalizationForm.FormD)))).ShouldBeOfType<SendOutcome.Sent>().Messages.ShouldBe(4, "each part counts for the quota");

        _lan.Messages.Count.ShouldBe(4);
        _lan.Messages.ShouldAllBe(message => message.Text.Length <= 2000);
        string.Join('\n', _lan.Messages.Select(message => message.Text)).ShouldBe(text);
    }

    /// <summary>Every row of the catalogue of errors, as answered to a send.</summary>
    public static TheoryData<ZaloBotFault, SendOutcome> Errors => new()
    {
        { new ZaloBotFault.Refusal(400, "Bad request"), new SendOutcome.Refused("400 Bad request") },
        { new ZaloBotFault.Refusal(401, "Unauthorized"), new SendOutcome.NeedsOperator("401 Unauthorized") },
        { new ZaloBotFault.Refusal(403, "Internal server error"), new SendOutcome.TryLater("403 Internal server error") },
        { new ZaloBotFault.Refusal(404, "Not found"), new SendOutcome.Refused("404 Not found") },
        { new ZaloBotFault.Refusal(408, "Request timeout"), new SendOutcome.Ambiguous("408 Request timeout") },
        { new ZaloBotFault.Refusal(426, "Daily limit"), new SendOutcome.NeedsOperator("426 Daily limit") },
        { new ZaloBotFault.Refusal(429, "Quota exceeded"), new SendOutcome.QuotaSpent("429 Quota exceeded", null) },
        { new ZaloBotFault.Refusal(-216, "?"), new SendOutcome.NeedsOperator("-216 ?") },
        { new ZaloBotFault.Refusal(500, "?"), new SendOutcome.NeedsOperator("500 ?") },
        { new ZaloBotFault.Refusal(401, "Unauthorized", Status: 401), new SendOutcome.NeedsOperator("401 Unauthorized") },
        { new ZaloBotFault.Refusal(429, "Quota exceeded", Status: 429), new SendOutcome.QuotaSpent("429 Quota exceeded", null) },
        { new ZaloBotFault.Html(), new SendOutcome.Ambiguous("no answer, no envelope") },
        { new ZaloBotFault.Html(302), new SendOutcome.TryLater("302 HTTP without envelope", TimeSpan.FromSeconds(30), SendScope.Account) },
        { new ZaloBotFault.Html(403), new SendOutcome.NeedsOperator("403 HTTP without envelope") },
        { new ZaloBotFault.Html(404), new SendOutcome.NeedsOperator("404 HTTP without envelope") },
        { new ZaloBotFault.Html(429), new SendOutcome.TryLater("429 HTTP without envelope", TimeSpan.FromSeconds(30), SendScope.Account) },
        { new ZaloBotFault.Html(502), new SendOutcome.Ambiguous("502 HTTP without envelope") },
        { new ZaloBotFault.Html(503), new SendOutcome.Ambiguous("503 HTTP without envelope") },
        { new ZaloBotFault.Answer("""{"ok":true}"""), new SendOutcome.Sent(null) },
        { new ZaloBotFault.LostAnswer(), new SendOutcome.Ambiguous("no answer, connection lost") },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Every_answer_has_its_meaning(ZaloBotFault fault, SendOutcome expected)
    {
        _fake.Fail("sendMessage", fault);

        (await SendAsync(new Outbound("Đã ghi."))).ShouldBe(expected);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_has_certainly_not_sent_anything()
    {
        var channel = Channel(null);
        await _fake.DisposeAsync();

        (await SendAsync(channel, _lan)).ShouldBe(new SendOutcome.TryLater("not reached, ConnectionError"));
    }

    [Fact]
    public async Task A_chat_that_only_ever_gets_403_while_others_are_reached_is_lost()
    {
        var (channel, minh) = (Channel(null), _fake.User("c2"));
        _lan.HasBlocked = true;

        (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.TryLater>();
        (await SendAsync(channel, minh)).ShouldBeOfType<SendOutcome.Sent>();
        _clock.Advance(TimeSpan.FromMinutes(6));
        (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.TryLater>();
        (await SendAsync(channel, minh)).ShouldBeOfType<SendOutcome.Sent>();
        _clock.Advance(TimeSpan.FromMinutes(6));
        (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.Unreachable>();

        _lan.HasBlocked = false;
        (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.Sent>();
        _lan.HasBlocked = true;
        (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.TryLater>("it was reached in between");
    }

    [Fact]
    public async Task While_nobody_is_reached_a_403_is_Zalo_s_own_trouble()
    {
        var channel = Channel(null);
        _lan.HasBlocked = true;
        for (var times = 0; times < 5; times++)
        {
            (await SendAsync(channel, _lan)).ShouldBeOfType<SendOutcome.TryLater>();
            _clock.Advance(TimeSpan.FromMinutes(6));
        }
    }

    [Fact]
    public async Task The_month_s_quota_ends_in_a_429()
    {
        _fake.Quota = 1;

        (await SendAsync(new Outbound("a"))).ShouldBeOfType<SendOutcome.Sent>();
        (await SendAsync(new Outbound("b"))).ShouldBe(new SendOutcome.QuotaSpent("429 Quota exceeded", null));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    public async Task When_a_later_part_is_refused_for_now_the_whole_is_ambiguous_because_part_of_it_was_read(int code)
    {
        _fake.Fail("sendMessage", new ZaloBotFault.Answer("""{"ok":true}"""), new ZaloBotFault.Refusal(code));

        (await SendAsync(new Outbound(new string('a', 3000)))).ShouldBeOfType<SendOutcome.Ambiguous>().Reason.ShouldStartWith("1 of 2 parts");
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("c1", " \n")]
    public async Task What_Zalo_would_refuse_for_ever_is_not_even_sent(string chat, string text)
    {
        (await Channel(null).SendAsync(new Departure(new Address("zalo-bot", chat), MessageKind.Reply, new Outbound(text)), CancellationToken.None)).ShouldBeOfType<SendOutcome.Refused>();

        _fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_small_picture_is_fetched_by_Zalo_under_a_name_nobody_can_guess_for_ten_minutes()
    {
        await using var host = await HostAsync();
        var channel = host.Services.GetServices<IChannel>().Single();
        _fake.PublicLeadsTo = new Uri(host.Urls.Single());

        (await channel.SendAsync(WithFile("Đơn của em Lan", "đơn.jpg", "image/jpeg", Picture), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();

        var message = _lan.Messages.ShouldHaveSingleItem();
        message.Text.ShouldBe("Đơn của em Lan");
        message.Photo.ShouldBe(Picture);
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(_fake.PublicLeadsTo, "/channels/zalo-bot/photos/guess.jpg"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_served_picture_is_gone_after_ten_minutes_and_any_host_with_the_token_answers()
    {
        var name = Photos("https://truong.example").Serve(School, OfType("image/png"), 7)!.Segments[^1];
        var elsewhere = Photos("https://truong.example");

        elsewhere.Find(name).ShouldBe(new ServedPhotos.Picture(School, "ab12", "image/png"));
        elsewhere.Find(name.Replace("ab12", "ab13", StringComparison.Ordinal)).ShouldBeNull();
        elsewhere.Find(name.Replace(".png", ".jpg", StringComparison.Ordinal)).ShouldBeNull();
        new ServedPhotos(null, "2:b", _clock).Find(name).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(10));
        elsewhere.Find(name).ShouldBeNull();
    }

    [Fact]
    public void What_is_large_no_picture_or_nobody_s_is_not_served()
    {
        var photos = Photos("https://truong.example");

        photos.Serve(School, OfType("image/jpeg"), ServedPhotos.MaxBytes + 1).ShouldBeNull();
        photos.Serve(School, OfType("image/jpeg"), 0).ShouldBeNull();
        photos.Serve(School, OfType("image/svg+xml"), 7).ShouldBeNull();
        photos.Serve(null, OfType("image/jpeg"), 7).ShouldBeNull();
        Photos(null).Serve(School, OfType("image/jpeg"), 7).ShouldBeNull();
        photos.Serve(School, OfType("image/jpeg"), ServedPhotos.MaxBytes).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_picture_that_Zalo_refuses_and_a_document_become_text_that_says_so()
    {
        var refused = new ZaloBotChannel(_api, Options(), Photos("https://nobody.invalid"), _clock);
        (await refused.SendAsync(WithFile("Đơn", "đơn.jpg", "image/jpeg", Picture), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        (await Channel("https://truong.example").SendAsync(WithFile("Biên bản", "biên bản 7A.docx", "application/msword", Picture), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();

        _lan.Messages.Select(message => message.Text).ShouldBe(
        [
            "Đơn\n(Zalo chưa gửi được tệp “đơn.jpg” qua bot. Xin nhận tệp ở kênh khác hoặc tại văn phòng.)",
            "Biên bản\n(Zalo chưa gửi được tệp “biên bản 7A.docx” qua bot. Xin nhận tệp ở kênh khác hoặc tại văn phòng.)",
        ]);
    }

    [Fact]
    public void It_says_what_it_can()
    {
        var can = new ZaloBotChannel(_api, new ZaloBotOptions { PerSecond = 2, PerChatPerSecond = 0.5 }, Photos(null), _clock).Capabilities;

        (can.Choices, can.MaxText, can.SendsFiles, can.StartsConversations, can.Window, can.ReportsDelivery, can.IsPaid).ShouldBe((ChoiceStyle.Numbers, 2000, false, false, null, false, false));
        (can.Rate.PerSecond, can.Rate.PerChatPerSecond, can.MonthlyQuota, can.SendsPictures).ShouldBe((2, 0.5, 3000, false));
        Channel("https://truong.example").Capabilities.SendsPictures.ShouldBeTrue();
    }

    private ZaloBotOptions Options() => new() { Token = ZaloBotFake.Token, ApiUrl = _fake.Url };

    private ZaloBotChannel Channel(string? publicUrl) => new(_api, Options(), Photos(publicUrl), _clock);

    private ServedPhotos Photos(string? publicUrl) => new(publicUrl is null ? null : new Uri(publicUrl), ZaloBotFake.Token, _clock);

    private static Attachment OfType(string mediaType) => new("ab12", "đơn", mediaType);

    private Task<SendOutcome> SendAsync(Outbound message) => Channel(null).SendAsync(new Departure(new Address("zalo-bot", _lan.Chat), MessageKind.Reply, message), CancellationToken.None);

    private static Task<SendOutcome> SendAsync(ZaloBotChannel channel, ZaloBotUser to) =>
        channel.SendAsync(new Departure(new Address("zalo-bot", to.Chat), MessageKind.Reply, new Outbound("a")), CancellationToken.None);

    private Departure WithFile(string text, string name, string mediaType, byte[] content) =>
        new(new Address("zalo-bot", _lan.Chat), MessageKind.Notice, new Outbound(text) { Attachment = new Attachment("ab12", name, mediaType) }) { School = School, File = content };

    private async Task<WebApplication> HostAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton<IFileStore>(new OneFile(School, "ab12", Picture)).AddZaloBot(Options(), new Uri("https://truong.example"));
        var app = builder.Build();
        app.MapZaloBot();
        await app.StartAsync();
        return app;
    }
}
