using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Testing;
using Bot.Testing.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZaloOaWebhookTests : IAsyncLifetime
{
    private const string At = "1795393200000"; // 2026-11-23T07:20:00+07:00
    private const string Event =
        $$"""{"app_id":"{{ZaloOaFake.AppId}}","sender":{"id":"1001"},"recipient":{"id":"{{ZaloOaFake.OaId}}"},"event_name":"user_send_text","message":{"text":"7A đủ","msg_id":"m1"},"timestamp":"{{At}}"}""";

    private readonly CollectingInbox _inbox = new();
    private readonly CollectingReports _reports = new();
    private ZaloOaSite _site = null!;

    public async Task InitializeAsync() => _site = await ZaloOaSite.StartAsync(_inbox, _reports, FakeClock.At("2026-11-23T07:20:01+07:00"));

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_event_is_stored_before_it_is_acknowledged()
    {
        var stored = 0;
        _inbox.Accepting = _ => stored++;

        (await _site.PostAsync(Event)).ShouldBe(HttpStatusCode.OK);

        stored.ShouldBe(1);
        _inbox.Accepted.Single().ShouldBe(new Inbound(new Address("zalo-oa", "1001"), "user_send_text:m1", DateTimeOffset.Parse("2026-11-23T00:20:00Z"), new InboundContent.Text("7A đủ")) { MessageKey = "m1" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(" { } ")]
    [InlineData("\r\n")]
    public async Task The_probe_is_unsigned_gets_200_and_stores_nothing(string body)
    {
        (await _site.PostAsync(body, signature: null)).ShouldBe(HttpStatusCode.OK);
        (await _site.PostAsync(body, signature: "mac=00")).ShouldBe(HttpStatusCode.OK);

        _inbox.Offered.ShouldBe(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mac=")]
    [InlineData("mac=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Without_a_right_signature_nothing_is_read(string? signature)
    {
        (await _site.PostAsync(Event, signature)).ShouldBe(HttpStatusCode.Unauthorized);
        (await _site.PostAsync("no JSON", signature)).ShouldBe(HttpStatusCode.Unauthorized);
        (await _site.PostAsync(Event + " ", Signed(Event))).ShouldBe(HttpStatusCode.Unauthorized, "every byte counts");
        (await _site.PostAsync(Event.Replace(ZaloOaFake.AppId, "9"), Signed(Event))).ShouldBe(HttpStatusCode.Unauthorized);

        _inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task A_signature_that_begins_with_the_account_s_id_is_taken_too_and_said_to_be_seen()
    {
        var signature = "mac=" + ZaloSignature.Of(ZaloOaFake.OaId, Encoding.UTF8.GetBytes(Event), At, ZaloOaFake.OaSecretKey);

        (await _site.PostAsync(Event, signature)).ShouldBe(HttpStatusCode.OK);

        _inbox.Accepted.Count.ShouldBe(1);
        _site.Log.Lines.ShouldContain(line => line.Text.Contains("account id"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_1_MiB_is_refused(bool isChunked)
    {
        (await _site.PostAsync(new string(' ', 1024 * 1024) + Event, isChunked: isChunked)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        _inbox.Offered.ShouldBe(0);
    }

    [Fact]
    public async Task A_redelivery_is_acknowledged_and_stored_once()
    {
        (await _site.PostAsync(Event)).ShouldBe(HttpStatusCode.OK);
        (await _site.PostAsync(Event)).ShouldBe(HttpStatusCode.OK);

        _inbox.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_nothing_can_be_stored_Zalo_brings_the_event_again()
    {
        await using var fake = await ZaloOaFake.StartAsync();
        await fake.SetWebhookAsync(_site.Url);
        _inbox.Fault = new IOException("disk full");
        fake.User("1001").Say("một");
        await WaitAsync(() => _inbox.Offered >= 2);
        fake.LastDeliveryStatus.ShouldBe(503);

        _inbox.Fault = null;

        (await _inbox.WaitForAsync(1)).Single().Content.ShouldBe(new InboundContent.Text("một"));
    }

    /// <summary>event → what becomes of it.</summary>
    public static TheoryData<string, string> Events => new()
    {
        { """{"event_name":"user_send_text","sender":{"id":"1001"},"message":{"text":"7A vắng 1","msg_id":"m1"}}""", "user_send_text:m1 Text { Value = 7A vắng 1 }" },
        { """{"event_name":"user_send_text","sender":{"id":1001},"message":{"text":"Đúng #p:3:0","msg_id":"m1"}}""", "user_send_text:m1 Button { Token = p:3:0, On =  }" },
        { """{"event_name":"user_send_text","sender":{"id":"1001"},"message":{"text":"bài #p: 3","msg_id":"m1"}}""", "user_send_text:m1 Text { Value = bài #p: 3 }" },
        { """{"event_name":"user_send_text","sender":{"id":"1001"},"message":{"msg_id":"m1"}}""", "user_send_text:m1 Unsupported { What = text }" },
        { """{"event_name":"user_send_text","sender":{},"message":{"text":"x","msg_id":"m1"}}""", "ignored" },
        { """{"event_name":"user_send_image","sender":{"id":"1001"},"message":{"msg_id":"m2","text":"đơn","attachments":[{"type":"image","payload":{"url":"https://a.b/c.jpg"}}]}}""", "user_send_image:m2 Media { MediaKind = photo, Caption = đơn, File = FileRef { Id = https://a.b/c.jpg, Name = , MediaType = image/jpeg, Bytes =  } }" },
        { """{"event_name":"user_send_file","sender":{"id":"1001"},"message":{"msg_id":"m3","attachments":[{"type":"file","payload":{"url":"https://a.b/c","name":"đơn.pdf","type":"pdf","size":"2048"}}]}}""", "user_send_file:m3 Media { MediaKind = document, Caption = , File = FileRef { Id = https://a.b/c, Name = đơn.pdf, MediaType = application/pdf, Bytes = 2048 } }" },
        { """{"event_name":"user_send_audio","sender":{"id":"1001"},"message":{"msg_id":"m4","attachments":[]}}""", "user_send_audio:m4 Media { MediaKind = voice, Caption = , File =  }" },
        { """{"event_name":"user_send_video","sender":{"id":"1001"},"message":{"msg_id":"m4"}}""", "user_send_video:m4 Media { MediaKind = video, Caption = , File =  }" },
        { """{"event_name":"user_send_gif","sender":{"id":"1001"},"message":{"msg_id":"m4","attachments":[{"payload":{"url":"https://a.b/c.gif","type":"gif"}}]}}""", "user_send_gif:m4 Media { MediaKind = photo, Caption = , File = FileRef { Id = https://a.b/c.gif, Name = , MediaType = image/gif, Bytes =  } }" },
        { """{"event_name":"user_send_sticker","sender":{"id":"1001"},"message":{"msg_id":"m5","attachments":[{"payload":{"id":"3"}}]}}""", "user_send_sticker:m5 Unsupported { What = sticker }" },
        { """{"event_name":"user_send_location","sender":{"id":"1001"},"message":{"msg_id":"m5"}}""", "user_send_location:m5 Unsupported { What = location }" },
        { """{"event_name":"user_send_business_card","sender":{"id":"1001"},"message":{"msg_id":"m5"}}""", "user_send_business_card:m5 Unsupported { What = business_card }" },
        { """{"event_name":"user_send_hologram","sender":{"id":"1001"},"message":{"msg_id":"m5"}}""", "user_send_hologram:m5 Unsupported { What = other }" },
        { """{"event_name":"user_send_link","sender":{"id":"1001"},"message":{"msg_id":"m6","text":"https://x.y"}}""", "user_send_link:m6 Text { Value = https://x.y }" },
        { """{"event_name":"follow","oa_id":"2","follower":{"id":"1001"},"source":"qr"}""", $"follow:1001@{At} Reachability {{ CanBeReached = True }}" },
        { """{"event_name":"unfollow","oa_id":"2","follower":{"id":"1001"}}""", $"unfollow:1001@{At} Reachability {{ CanBeReached = False }}" },
        { """{"event_name":"user_click_chatnow","oa_id":"2","user_id":"1001"}""", $"user_click_chatnow:1001@{At} Reachability {{ CanBeReached = True }}" },
        { """{"event_name":"user_revoke_consent","sender":{"id":"1001"}}""", $"user_revoke_consent:1001@{At} Reachability {{ CanBeReached = False }}" },
        { """{"event_name":"follow","oa_id":"2"}""", "ignored" },
        { """{"event_name":"user_submit_info","sender":{"id":"1001"},"info":{"name":"Lan","phone":84987654321}}""", $"user_submit_info:1001@{At} Contact {{ Phone = 84987654321, IsOwn = False, IsClaimed = True }}" },
        { """{"event_name":"user_submit_info","sender":{"id":"1001"},"message":{"msg_id":"m7","text":"{\"phone\":\"0987654321\"}"}}""", "user_submit_info:m7 Contact { Phone = 0987654321, IsOwn = False, IsClaimed = True }" },
        { """{"event_name":"user_submit_info","sender":{"id":"1001"},"info":{"name":"Lan"}}""", "ignored" },
        { """{"event_name":"oa_send_text","sender":{"id":"2"},"recipient":{"id":"1001"},"message":{"text":"x","msg_id":"m8"}}""", "ignored" },
        { """{"event_name":"oa_send_file","sender":{"id":"2"},"recipient":{"id":"1001"},"message":{"msg_id":"m8"}}""", "ignored" },
        { """{"event_name":"anonymous_send_text","conversation_id":"c","message":{"text":"x","msg_id":"m9"}}""", "ignored" },
        { """{"event_name":"user_reacted_message","sender":{"id":"1001"},"message":{"msg_id":"m9"}}""", "ignored" },
        { """{"event_name":"add_user_to_tag","oa_id":"2"}""", "ignored" },
        { """{"event_name":"something_new"}""", "ignored" },
        { """{"event_name":7}""", "ignored" },
        { """{"message":[]}""", "ignored" },
        { """{"event_name":"user_received_message","sender":{"id":"2"},"recipient":{"id":"1001"},"message":{"msg_id":"m1"}}""", "zalo-oa m1" },
        { """{"event_name":"user_received_message","sender":{"id":"2"},"recipient":{"id":"84987654321"},"message":{"msg_id":"m1","tracking_id":"t","delivery_time":"1795393190000"}}""", "zalo-zbs m1" },
        { """{"event_name":"user_seen_message","sender":{"id":"2"},"recipient":{"id":"1001"},"message":{"msg_ids":["m1","m2"]}}""", "zalo-oa m1, zalo-oa m2" },
        { """{"event_name":"user_seen_message","sender":{"id":"2"},"message":{}}""", "ignored" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public async Task An_event_means(string given, string what)
    {
        var body = JsonNode.Parse(given)!.AsObject();
        body["app_id"] = ZaloOaFake.AppId;
        body["timestamp"] = At;

        (await _site.PostAsync(body.ToJsonString())).ShouldBe(HttpStatusCode.OK);

        var inbound = _inbox.Accepted.Select(one => $"{one.UpdateKey} {one.Content}");
        var reports = _reports.Reports.Select(report => $"{report.Account} {report.ProviderId}");
        (string.Join(", ", inbound.Concat(reports)) is { Length: > 0 } seen ? seen : "ignored").ShouldBe(what);
        _inbox.Accepted.ShouldAllBe(one => one.From == new Address("zalo-oa", "1001"));
    }

    [Fact]
    public async Task A_report_of_the_template_server_is_one_about_templates()
    {
        var body = $$"""{"event_name":"user_received_message","recipient":{"id":"84987654321"},"message":{"msg_id":"m1","delivery_time":"1795393190000"},"timestamp":"{{At}}"}""";

        await _site.PostAsync(body, server: "ZNS");

        _reports.Reports.Single().ShouldBe(("zalo-zbs", "m1", DateTimeOffset.Parse("2026-11-23T00:19:50Z")));
    }

    [Fact]
    public async Task A_report_that_cannot_be_noted_comes_again()
    {
        _reports.Fault = new IOException("disk full");

        (await _site.PostAsync($$"""{"event_name":"user_received_message","message":{"msg_id":"m1"},"timestamp":"{{At}}"}""")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("1895393200000")]
    [InlineData("0")]
    [InlineData("99999999999999999999999")]
    public async Task A_time_that_cannot_be_is_now_so_that_no_window_opens_into_the_future(string timestamp)
    {
        await _site.PostAsync(Event.Replace(At, timestamp), $"mac={ZaloSignature.Of(ZaloOaFake.AppId, Encoding.UTF8.GetBytes(Event.Replace(At, timestamp)), timestamp, ZaloOaFake.OaSecretKey)}");

        _inbox.Accepted.Single().SentAt.ShouldBe(DateTimeOffset.Parse("2026-11-23T00:20:01Z"));
    }

    [Fact]
    public async Task The_whole_way_from_a_tap_to_a_button_over_the_fake()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        await bench.Fake.SetWebhookAsync(_site.Url);
        var phone = bench.Fake.User(ZaloOaBench.User);
        phone.Say("7A đủ");
        await bench.SayAsync(new Outbound("Đúng không?") { Choices = [new Choice("Đúng", "p:3:0")] });

        phone.Tap("Đúng");
        phone.Look();
        await bench.Fake.UntilAsync(() => bench.Fake.Delivered == 5);

        _inbox.Accepted.Select(inbound => inbound.Content).ShouldBe([new InboundContent.Text("7A đủ"), new InboundContent.Button("p:3:0")]);
        _reports.Reports.Select(report => report.ProviderId).Distinct().ShouldBe([phone.Messages.Single().MessageId]);
    }

    private static string Signed(string body) => ZaloOaFake.Sign(Encoding.UTF8.GetBytes(body), At);

    private static async Task WaitAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
        }
    }
}
