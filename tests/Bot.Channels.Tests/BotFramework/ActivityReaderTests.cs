using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.BotFramework;
using Bot.Dialogs.Messages;
using Bot.Testing;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>Activity in → message out.</summary>
public sealed class ActivityReaderTests
{
    private const string Teams = """
        {"type":"message","id":"f:1","timestamp":"2026-11-23T00:12:05.1234567Z","serviceUrl":"https://smba.trafficmanager.net/apac/","channelId":"msteams",
         "from":{"id":"29:1abc","name":"Lan","aadObjectId":"x"},"conversation":{"id":"a:1xyz","conversationType":"personal","tenantId":"t"},
         "recipient":{"id":"28:app","name":"Bot"},"text":"7A đủ"}
        """;

    private readonly FakeClock _clock = FakeClock.At("2026-11-23T07:12:00+07:00");

    public static TheoryData<string, InboundContent> Contents => new()
    {
        { """{"text":" 7A đủ\n"}""", new InboundContent.Text("7A đủ") },
        { """{"text":"Đúng","value":"p:12:0"}""", new InboundContent.Button("p:12:0") },
        { """{"text":"","value":"r:20261123:0:HS001"}""", new InboundContent.Button("r:20261123:0:HS001") },
        { """{"text":"p:12:0"}""", new InboundContent.Button("p:12:0") },
        { """{"text":"a:b c"}""", new InboundContent.Text("a:b c") },
        { """{"text":"https://truong.example"}""", new InboundContent.Text("https://truong.example") },
        { """{"text":"Lan: ốm"}""", new InboundContent.Text("Lan: ốm") },
        { """{"text":"7A đủ","value":{"action":"x"}}""", new InboundContent.Text("7A đủ") },
        { """{"text":"7A đủ","value":"hai ba"}""", new InboundContent.Text("7A đủ") },
        { """{"text":"","value":{"action":"x"}}""", new InboundContent.Unsupported("value") },
        { """{"text":""}""", new InboundContent.Unsupported("empty") },
        { """{"type":"messageUpdate","text":"7A vắng 1"}""", new InboundContent.Edited("7A vắng 1") },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"29:1abc"},{"id":"28:app"}]}""", new InboundContent.Reachability(true) },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"28:app"}]}""", new InboundContent.Reachability(false) },
        { """{"type":"installationUpdate","action":"add"}""", new InboundContent.Reachability(true) },
        { """{"type":"installationUpdate","action":"remove"}""", new InboundContent.Reachability(false) },
        { """{"text":"<at>Điểm danh</at> 7A đủ","entities":[{"type":"mention","mentioned":{"id":"28:app"},"text":"<at>Điểm danh</at>"},{"type":"clientInfo","locale":"vi-VN"}]}""", new InboundContent.Text("7A đủ") },
        { """{"text":"<at>Hà</at> 7A đủ","entities":[{"type":"mention","mentioned":{"id":"29:2"},"text":"<at>Hà</at>"}]}""", new InboundContent.Text("<at>Hà</at> 7A đủ") },
        { """{"text":"7A đủ","attachments":[{"contentType":"text/html","content":"<p>7A đủ</p>"}]}""", new InboundContent.Text("7A đủ") },
        {
            """{"text":"đơn xin nghỉ","attachments":[{"contentType":"image/jpeg","contentUrl":"https://smba.trafficmanager.net/apac/v3/attachments/1/views/original","name":"đơn.jpg"}]}""",
            new InboundContent.Media("photo", "đơn xin nghỉ") { File = new FileRef("+https://smba.trafficmanager.net/apac/v3/attachments/1/views/original", "đơn.jpg", "image/jpeg") }
        },
        {
            """{"text":"","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"biên bản.docx","content":{"downloadUrl":"https://truong.sharepoint.com/x?tempauth=1","uniqueId":"1","fileType":"docx"}}]}""",
            new InboundContent.Media("document", null) { File = new FileRef("-https://truong.sharepoint.com/x?tempauth=1", "biên bản.docx") }
        },
        { """{"text":"","attachments":[{"contentType":"image/png","contentUrl":"https://10.0.0.1/secret"}]}""", new InboundContent.Media("photo", null) },
        { """{"text":"","attachments":[{"contentType":"image/png","contentUrl":"https://smba.trafficmanager.net.evil.example/1"}]}""", new InboundContent.Media("photo", null) },
        { """{"text":"","attachments":[{"contentType":"image/png","contentUrl":"http://smba.trafficmanager.net/1"}]}""", new InboundContent.Media("photo", null) },
        { """{"text":"","attachments":[{"contentType":"audio/ogg","contentUrl":"data:audio/ogg;base64,AA=="}]}""", new InboundContent.Media("audio", null) },
        { """{"text":"","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{}}]}""", new InboundContent.Unsupported("empty") },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_is_sent_is_what_is_heard(string changes, InboundContent expected)
    {
        var inbound = Heard(changes).Messages.ShouldHaveSingleItem();

        inbound.Content.ShouldBe(expected);
        inbound.From.ShouldBe(new Address("bot-framework", "msteams|a:1xyz"));
        inbound.SentAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 0, 12, 5, TimeSpan.Zero).AddTicks(1234567));
        inbound.MessageKey.ShouldBe("f:1");
        inbound.IsGroup.ShouldBeFalse();
    }

    [Fact]
    public void Several_files_are_several_messages_the_first_with_the_words()
    {
        var heard = Heard("""{"text":"đơn","attachments":[{"contentType":"image/png","contentUrl":"https://smba.trafficmanager.net/1"},{"contentType":"text/html"},{"contentType":"image/png","contentUrl":"https://smba.trafficmanager.net/2"}]}""");

        heard.Messages.Select(message => ((InboundContent.Media)message.Content).Caption).ShouldBe(["đơn", null]);
        heard.Messages[1].UpdateKey.ShouldBe(heard.Messages[0].UpdateKey + ":2");
    }

    [Theory]
    [InlineData("""{"conversation":{"id":"19:x@thread.v2","conversationType":"groupChat"}}""")]
    [InlineData("""{"conversation":{"id":"19:x@thread.v2;messageid=1","conversationType":"channel","isGroup":true}}""")]
    [InlineData("""{"conversation":{"id":"19:x","isGroup":true},"entities":[{"type":"mention","mentioned":{"id":"29:2"},"text":"<at>Hà</at>"}]}""")]
    [InlineData("""{"conversation":{"id":"19:x","isGroup":true},"type":"conversationUpdate","membersAdded":[{"id":"28:app"}]}""")]
    public void In_a_group_the_bot_hears_nothing_that_is_not_said_to_it(string changes) =>
        Read(changes).ShouldBeOfType<ActivityReading.Ignored>();

    [Fact]
    public void In_a_group_a_mention_is_heard_and_marked_as_said_before_others()
    {
        var heard = Heard("""{"conversation":{"id":"19:x@thread.v2","isGroup":true},"text":"<at>Bot</at> sĩ số","entities":[{"type":"mention","mentioned":{"id":"28:app"},"text":"<at>Bot</at>"}]}""");

        heard.Messages.Single().IsGroup.ShouldBeTrue();
        heard.Messages.Single().Content.ShouldBe(new InboundContent.Text("sĩ số"));
        heard.Reference.User.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"serviceUrl":"http://smba.trafficmanager.net/"}""")]
    [InlineData("""{"serviceUrl":"file:///etc/passwd"}""")]
    [InlineData("""{"serviceUrl":"https://user:pw@smba.trafficmanager.net/"}""")]
    [InlineData("""{"conversation":{"id":""}}""")]
    [InlineData("""{"conversation":{"id":"a\u0000"}}""")]
    [InlineData("""{"channelId":"ms|teams"}""")]
    [InlineData("""{"from":{}}""")]
    public void An_address_that_may_not_be_called_and_ids_that_are_none_make_it_unusable(string changes) =>
        Read(changes).ShouldBeOfType<ActivityReading.Unusable>();

    [Fact]
    public void An_id_longer_than_an_index_takes_is_none() =>
        Read($$$"""{"conversation":{"id":"{{{new string('x', 401)}}}"}}""").ShouldBeOfType<ActivityReading.Unusable>();

    [Theory]
    [InlineData("""{"timestamp":"tomorrow"}""")]
    [InlineData("""{"timestamp":null}""")]
    [InlineData("""{"timestamp":"0001-01-01T00:00:00+14:00"}""")]
    public void A_time_that_is_none_is_now(string changes) => Heard(changes).Messages.Single().SentAt.ShouldBe(_clock.GetUtcNow());

    [Fact]
    public void An_edit_has_a_key_of_its_own()
    {
        var edits = new[] { "7A đủ", "7A vắng 1", "7A đủ" }.Select(text => Heard($$"""{"type":"messageUpdate","text":"{{text}}"}""").Messages.Single().UpdateKey).ToList();

        edits.Append(Heard("{}").Messages.Single().UpdateKey).Distinct().Count().ShouldBe(3);
    }

    private ActivityReading.Heard Heard(string changes) => Read(changes).ShouldBeOfType<ActivityReading.Heard>();

    private ActivityReading Read(string changes)
    {
        var activity = (JsonObject)JsonNode.Parse(Teams)!;
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(changes)!)
        {
            activity[name] = value?.DeepClone();
        }

        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        return new ActivityReader(_clock).Read(ActivityReader.Parse(body)!, body, isTrusted: true);
    }
}
