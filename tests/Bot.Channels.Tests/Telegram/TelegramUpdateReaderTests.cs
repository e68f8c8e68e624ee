using System.Text.Json;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramUpdateReaderTests
{
    private const string Lan = """ "chat":{"id":42,"type":"private"},"from":{"id":42,"is_bot":false,"first_name":"Lan"},"message_id":7 """;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 12, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Written = DateTimeOffset.FromUnixTimeSeconds(1795392000);
    private static readonly FileRef Plain = new("a");
    private static readonly FileRef Photo = new("a", null, "image/jpeg");
    private readonly TelegramUpdateReader _reader = new(new StoppedClock(Now));

    public static TheoryData<string, InboundContent> Messages => new()
    {
        { """ "text":"7A vắng 1: An ốm" """, new InboundContent.Text("7A vắng 1: An ốm") },
        { """ "text":"/start ABCD2345","entities":[{"type":"bot_command","offset":0,"length":6}] """, new InboundContent.Text("/start ABCD2345") },
        { """ "text":"trả lời","reply_to_message":{"message_id":3},"forward_origin":{"type":"hidden_user"} """, new InboundContent.Text("trả lời") },
        { """ "photo":[{"file_id":"a"}],"caption":"đơn xin phép" """, new InboundContent.Media("photo", "đơn xin phép") { File = Photo } },
        { """ "photo":[{"file_id":"a"}] """, new InboundContent.Media("photo", null) { File = Photo } },
        { """ "voice":{"file_id":"a","duration":3} """, new InboundContent.Media("voice", null) { File = Plain } },
        { """ "audio":{"file_id":"a"} """, new InboundContent.Media("audio", null) { File = Plain } },
        { """ "video":{"file_id":"a"} """, new InboundContent.Media("video", null) { File = Plain } },
        { """ "video_note":{"file_id":"a"} """, new InboundContent.Media("video", null) { File = Plain } },
        { """ "document":{"file_id":"a"},"caption":"biên bản" """, new InboundContent.Media("document", "biên bản") { File = Plain } },
        { """ "sticker":{"file_id":"a"} """, new InboundContent.Unsupported("sticker") },
        { """ "contact":{"phone_number":"1"} """, new InboundContent.Contact("1", IsOwn: false) },
        { """ "location":{"latitude":1,"longitude":2} """, new InboundContent.Unsupported("location") },
        { """ "poll":{"id":"1"} """, new InboundContent.Unsupported("poll") },
        { """ "dice":{"value":1} """, new InboundContent.Unsupported("dice") },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_in_a_private_chat_is_heard(string fields, InboundContent expected)
    {
        var reading = Read($$"""{"update_id":900,"message":{{{Lan}},"date":1795392000,{{fields}},"something_new":{"a":null} } }""");

        reading.ShouldBe(new TelegramReading.Message(
            new Inbound(new Address("telegram", "42"), "900", Written, expected) { MessageKey = "7" }, CallbackQuery: null));
    }

    [Fact]
    public void An_edit_is_heard_as_an_edit_of_its_message_at_the_time_of_that_message() =>
        Read($$"""{"update_id":901,"edited_message":{{{Lan}},"date":1795392000,"edit_date":1795406400,"text":"7A vắng 2"} }""").ShouldBe(
            new TelegramReading.Message(new Inbound(new Address("telegram", "42"), "901", Written, new InboundContent.Edited("7A vắng 2")) { MessageKey = "7" }, null));

    [Theory]
    [InlineData(1795392000)]
    [InlineData(0)] // the message is too old to be shown to bots
    public void A_tap_is_heard_now_as_the_token_it_carries(long date) =>
        Read($$$"""{"update_id":902,"callback_query":{"id":"q1","from":{"id":42},"chat_instance":"1","data":"ok:7","message":{{{{Lan}}},"date":{{{date}}} } } }""").ShouldBe(
            new TelegramReading.Message(new Inbound(new Address("telegram", "42"), "902", Now, new InboundContent.Button("ok:7")) { MessageKey = "7" }, "q1"));

    [Theory]
    [InlineData("kicked", false)]
    [InlineData("member", true)]
    public void Blocking_and_unblocking_is_heard(string status, bool reachable) =>
        Read($$$"""{"update_id":903,"my_chat_member":{"chat":{"id":42,"type":"private"},"from":{"id":42},"date":1795392000,"new_chat_member":{"status":"{{{status}}}" } } }""").ShouldBe(
            new TelegramReading.Message(new Inbound(new Address("telegram", "42"), "903", Written, new InboundContent.Reachability(reachable)), null));

    [Theory]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-100,"type":"supergroup"},"text":"7A vắng An"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"text":"/start@diem_danh_bot"}}""")] // no entity: not a command
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"text":"no chat"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"pinned_message":{"message_id":1}}}""")]
    [InlineData("""{"update_id":1,"edited_message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"},"location":{}}}""")]
    [InlineData("""{"update_id":1,"channel_post":{"message_id":1,"date":1,"chat":{"id":-1,"type":"channel"},"text":"a"}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":-1,"type":"group"},"date":1,"new_chat_member":{"status":"left"}}}""")]
    [InlineData("""{"update_id":1,"my_chat_member":{"chat":{"id":42,"type":"private"},"date":1,"new_chat_member":{"status":"something_new"}}}""")]
    [InlineData("""{"update_id":1,"kind_of_next_year":{}}""")]
    [InlineData("""{"update_id":1,"message":"not an object"}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":"soon","chat":{"id":42,"type":"private"},"text":"a"}}""")]
    [InlineData("""{"update_id":"x"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public void What_is_not_for_us_is_ignored(string update) => Read(update).ShouldBeOfType<TelegramReading.Ignored>().CallbackQuery.ShouldBeNull();

    [Theory]
    [InlineData("""{"update_id":1,"callback_query":{"id":"q9","data":"x","message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group"}}}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"q9","data":"x","inline_message_id":"i"}}""")]
    [InlineData("""{"update_id":1,"callback_query":{"id":"q9","game_short_name":"x","message":{"message_id":1,"date":1,"chat":{"id":42,"type":"private"}}}}""")]
    public void A_tap_that_is_not_for_us_is_answered_all_the_same(string update) => Read(update).ShouldBeOfType<TelegramReading.Ignored>().CallbackQuery.ShouldBe("q9");

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1795392000123)] // milliseconds, as a careless server sends
    public void What_cannot_be_a_time_is_now(long date)
    {
        var reading = Read($$"""{"update_id":904,"message":{{{Lan}},"date":{{date}},"text":"a"} }""").ShouldBeOfType<TelegramReading.Message>();

        reading.Inbound.SentAt.ShouldBe(Now);
    }

    [Theory]
    [InlineData("/siso", 0, 5, "bot_command", true)]
    [InlineData("/siso@diem_danh_bot", 0, 19, "bot_command", true)]
    [InlineData("/siso@Diem_Danh_Bot 7A", 0, 19, "bot_command", true)]
    [InlineData("/siso@bot_khac", 0, 14, "bot_command", false)]
    [InlineData("chiều /siso", 6, 5, "bot_command", false)]
    [InlineData("nhờ @diem_danh_bot xem", 4, 14, "mention", true)]
    [InlineData("nhờ @co_lan xem", 4, 7, "mention", false)]
    [InlineData("nhờ @diem_danh_bot xem", 4, 14, "bold", false)]
    [InlineData("nhờ @diem_danh_bot xem", 4, 99, "mention", false)]
    [InlineData("nhờ @diem_danh_bot xem", -4, 14, "mention", false)]
    public void In_a_group_the_bot_hears_who_calls_it(string text, int offset, int length, string type, bool isHeard)
    {
        var reading = Read(
            $$$"""{"update_id":905,"message":{"message_id":7,"date":1795392000,"chat":{"id":-5,"type":"group"},"text":"{{{text}}}","entities":[{"type":"{{{type}}}","offset":{{{offset}}},"length":{{{length}}}}]}}""");

        if (isHeard)
        {
            reading.ShouldBe(new TelegramReading.Message(
                new Inbound(new Address("telegram", "-5"), "905", Written, new InboundContent.Text(text)) { MessageKey = "7", IsGroup = true }, null));
        }
        else
        {
            reading.ShouldBe(new TelegramReading.Ignored("talk of a group", null));
        }
    }

    [Fact]
    public void An_upgraded_group_is_followed() =>
        Read("""{"update_id":906,"message":{"message_id":1,"date":1795392000,"chat":{"id":-5,"type":"group"},"migrate_to_chat_id":-1000000000005}}""").ShouldBe(
            new TelegramReading.Message(new Inbound(new Address("telegram", "-5"), "906", Written, new InboundContent.Moved("-1000000000005")) { IsGroup = true }, null));

    [Theory]
    [InlineData("\"user_id\":42", true)]
    [InlineData("\"user_id\":43", false)]
    [InlineData("\"first_name\":\"Mẹ\"", false)]
    public void A_contact_is_the_sender_s_own_only_by_its_id(string field, bool isOwn) =>
        Read($$$"""{"update_id":907,"message":{{{{Lan}}},"date":1795392000,"contact":{"phone_number":"84370000164",{{{field}}}} } }""").ShouldBeOfType<TelegramReading.Message>()
            .Inbound.Content.ShouldBe(new InboundContent.Contact("84370000164", isOwn));

    [Fact]
    public void Of_a_photo_the_largest_size_counts_that_may_be_kept() =>
        FileOf("""[{"file_id":"s","width":90,"height":60,"file_size":900},{"file_id":"m","width":900,"height":600,"file_size":90000},{"file_id":"l","width":9000,"height":6000,"file_size":10485761}]""", "photo")
            .ShouldBe(new FileRef("m", null, "image/jpeg", 90000));

    [Fact]
    public void A_document_keeps_its_name_and_type() =>
        FileOf("""{"file_id":"d","file_name":"biên bản lần 2.pdf","mime_type":"application/pdf","file_size":2000000000000}""", "document")
            .ShouldBe(new FileRef("d", "biên bản lần 2.pdf", "application/pdf", 2_000_000_000_000));

    [Fact]
    public void A_tap_brings_the_message_it_stands_under()
    {
        var reading = Read(
            $$$"""{"update_id":902,"callback_query":{"id":"q1","from":{"id":42},"data":"p:1:0","message":{{{{Lan}}},"date":1795392000,"text":"Đúng không ạ?","reply_markup":{"inline_keyboard":[[{"text":"Đúng","callback_data":"p:1:0"},{"text":"Trang","url":"https://x.example"}],[{"text":"Sửa","callback_data":"p:1:1"}]]} } } }""");

        reading.ShouldBeOfType<TelegramReading.Message>().Inbound.Content.ShouldBe(
            new InboundContent.Button("p:1:0") { On = new ShownMessage("7", "Đúng không ạ?", [new("Đúng", "p:1:0"), new("Sửa", "p:1:1")]) });
    }

    private FileRef? FileOf(string file, string kind) =>
        ((InboundContent.Media)Read($$$"""{"update_id":908,"message":{{{{Lan}}},"date":1795392000,"{{{kind}}}":{{{file}}} } }""").ShouldBeOfType<TelegramReading.Message>().Inbound.Content).File;

    private TelegramReading Read(string json)
    {
        var reading = _reader.ReadAsync(JsonDocument.Parse(json).RootElement, () => ValueTask.FromResult<string?>("diem_danh_bot")).AsTask();
        reading.IsCompletedSuccessfully.ShouldBeTrue();
        return reading.Result;
    }
}
