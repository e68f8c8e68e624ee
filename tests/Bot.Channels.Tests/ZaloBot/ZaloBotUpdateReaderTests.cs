using System.Text.Json;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.ZaloBot;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Tests.ZaloBot;

public sealed class ZaloBotUpdateReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 5, 0, TimeSpan.Zero);
    private readonly CollectingLog<ZaloBotUpdateReader> _log = new();
    private readonly ZaloBotUpdateReader _reader;

    public ZaloBotUpdateReaderTests() => _reader = new ZaloBotUpdateReader(new StoppedClock(Now), _log);

    public static TheoryData<string, string, InboundContent> Contents => new()
    {
        { "message.text.received", "\"text\":\"7A đủ\"", new InboundContent.Text("7A đủ") },
        { "message.image.received", "\"photo_url\":\"https://p.zdn.vn/1.jpg\",\"caption\":\"đơn\"", new InboundContent.Media("photo", "đơn") { File = new FileRef("https://p.zdn.vn/1.jpg", MediaType: "image/jpeg") } },
        { "message.image.received", "\"photo\":\"https://p.zdn.vn/1.jpg\"", new InboundContent.Media("photo", null) { File = new FileRef("https://p.zdn.vn/1.jpg", MediaType: "image/jpeg") } },
        { "message.image.received", "\"x\":1", new InboundContent.Media("photo", null) },
        { "message.voice.received", "\"voice_url\":\"https://v.zdn.vn/1.aac\"", new InboundContent.Media("voice", null) { File = new FileRef("https://v.zdn.vn/1.aac", MediaType: "audio/aac") } },
        { "message.sticker.received", "\"sticker\":\"s\",\"url\":\"https://x\"", new InboundContent.Unsupported("sticker") },
        { "message.unsupported.received", "\"x\":1", new InboundContent.Unsupported("unsupported") },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_people_send_is_understood_in_both_shapes(string eventName, string fields, InboundContent content)
    {
        var flat = Event(eventName, fields);

        Read(flat).ShouldBe(new Inbound(new Address("zalo-bot", "c1"), "c1/m1", DateTimeOffset.FromUnixTimeMilliseconds(1795392000123), content) { MessageKey = "m1" });
        Read($$"""{"ok":true,"result":{{flat}}}""").ShouldBe(Read(flat));
    }

    [Theory]
    [InlineData("""{"event_name":"user.follow","message":{"chat":{"id":"c1"},"message_id":"m"}}""")]
    [InlineData("""{"event_name":"message.text.received"}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"chat":{"id":""},"text":"a"}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"chat":{"id":"c1"},"message_id":"m"}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"from":{"id":"b","is_bot":true},"chat":{"id":"c1"},"message_id":"m","text":"a"}}""")]
    [InlineData("""{"event_name":"message.text.received","message":"text"}""")]
    [InlineData("""{"result":{}}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public void What_says_nothing_to_us_is_ignored(string json)
    {
        using var document = JsonDocument.Parse(json);

        _reader.Read(document.RootElement).ShouldBeOfType<ZaloBotReading.Ignored>();
    }

    [Theory]
    [InlineData("GROUP", true)]
    [InlineData("PRIVATE", false)]
    [InlineData("private", false)]
    public void A_group_is_told_apart(string type, bool isGroup) => Read(Event("message.text.received", "\"text\":\"a\"", type)).IsGroup.ShouldBe(isGroup);

    [Theory]
    [InlineData("1795392000123", 1795392000123)]
    [InlineData("\"1795392000123\"", 1795392000123)]
    [InlineData("1795392000", 1795392000000)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("9223372036854775807", null)]
    public void A_date_is_milliseconds_and_what_cannot_be_one_is_now(string date, long? milliseconds) =>
        Read(Event("message.text.received", "\"text\":\"a\"", date: date)).SentAt.ShouldBe(milliseconds is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : Now);

    [Fact]
    public void A_message_is_known_by_chat_and_id_and_without_an_id_by_its_bytes()
    {
        Read(Event("message.text.received", "\"text\":\"a\"", id: "m2")).UpdateKey.ShouldBe("c1/m2");
        Read(Event("message.text.received", "\"text\":\"a\"", id: new string('m', 300))).UpdateKey.Length.ShouldBeLessThanOrEqualTo(200);
        var without = Event("message.text.received", "\"text\":\"a\"").Replace("\"message_id\":\"m1\",", "");
        Read(without).UpdateKey.ShouldStartWith("sha256/");
        Read(without).UpdateKey.ShouldBe(Read(without).UpdateKey);
        Read(without.Replace("\"a\"", "\"b\"")).UpdateKey.ShouldNotBe(Read(without).UpdateKey);
    }

    [Fact]
    public void Which_of_two_sources_was_right_is_logged_once()
    {
        var flat = Event("message.image.received", "\"photo_url\":\"https://p.zdn.vn/secret.jpg\"");
        Read(flat);
        Read(flat);
        Read($$"""{"ok":true,"result":{{flat}}}""");

        _log.Lines.Select(line => line.Text.Trim()).ShouldBe(["1121 zalo-bot sends photo_url", "1121 zalo-bot sends flat updates", "1121 zalo-bot sends wrapped updates"]);
    }

    private Inbound Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return _reader.Read(document.RootElement).ShouldBeOfType<ZaloBotReading.Message>().Inbound;
    }

    private static string Event(string name, string fields, string type = "PRIVATE", string date = "1795392000123", string id = "m1") => $$"""
        {"event_name":"{{name}}","message":{"from":{"id":"c1","display_name":"Cô Lan","is_bot":false},"chat":{"id":"c1","chat_type":"{{type}}"},"message_id":"{{id}}","date":{{date}},{{fields}} } }
        """;
}
