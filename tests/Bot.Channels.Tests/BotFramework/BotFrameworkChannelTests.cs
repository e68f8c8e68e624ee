using System.Text.Json.Nodes;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.BotFramework;

namespace Bot.Channels.Tests.BotFramework;

public sealed class BotFrameworkChannelTests : IAsyncLifetime
{
    private BotFrameworkHost _host = null!;

    private BotFrameworkFake Fake => _host.Fake;

    private BotFrameworkUser Lan => Fake.User("lan");

    public async Task InitializeAsync()
    {
        _host = await BotFrameworkHost.StartAsync();
        await Lan.SayAsync("7A đủ");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_text_is_one_activity_that_holds_nothing_it_need_not()
    {
        (await SendAsync(new Outbound("Đã ghi 07:12 <7A>."))).ShouldBe(new SendOutcome.Sent("1:1"));

        Lan.Messages.Single().Activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe(
            $$$"""{"type":"message","serviceUrl":"{{{Fake.ServiceUrl}}}","channelId":"msteams","from":{"id":"28:{{{BotFrameworkFake.AppId}}}"},"conversation":{"id":"a:lan"},"text":"Đã ghi 07:12 <7A>.","textFormat":"plain","recipient":{"id":"lan"}}""");
    }

    [Fact]
    public async Task In_Teams_choices_are_buttons_of_a_card_that_bring_back_their_token()
    {
        await SendAsync(Question);

        Lan.Messages.Single().Activity["suggestedActions"].ShouldBeNull();
        Lan.Messages.Single().Buttons.ShouldBe([new("messageBack", "Đúng", "p:1:0", "Đúng"), new("messageBack", "Sửa", "p:1:1", "Sửa")]);
        await Lan.TapAsync("Sửa");
        _host.Inbox.Accepted[^1].Content.ShouldBe(new InboundContent.Button("p:1:1"));
    }

    [Theory]
    [InlineData("webchat", "messageBack")]
    [InlineData("directline", "messageBack")]
    [InlineData("facebook", "postBack")]
    public async Task Elsewhere_short_choices_are_suggested_and_bring_back_their_token(string channel, string type)
    {
        var ha = Fake.User("ha", channel);
        await ha.SayAsync("7B đủ");

        (await _host.SendAsync(ha, Question)).ShouldBeOfType<SendOutcome.Sent>();

        ha.Messages.Single().Activity["suggestedActions"]!["to"]!.ToJsonString().ShouldBe("""["ha"]""");
        ha.Messages.Single().Buttons.Select(button => (button.Type, button.Title, button.Value)).ShouldBe([(type, "Đúng", "p:1:0"), (type, "Sửa", "p:1:1")]);
        await ha.TapAsync("Đúng");
        _host.Inbox.Accepted[^1].Content.ShouldBe(new InboundContent.Button("p:1:0"));
    }

    [Fact]
    public async Task Long_labels_and_many_choices_are_cards_of_six_buttons()
    {
        var ha = Fake.User("ha", "webchat");
        await ha.SayAsync("7B đủ");
        var choices = Enumerable.Range(1, 8).Select(number => new Choice($"Nguyễn Văn Minh (số {number})", $"p:1:{number}")).ToList();

        (await _host.SendAsync(ha, new Outbound("Em nào?") { Choices = choices })).ShouldBeOfType<SendOutcome.Sent>();

        ha.Messages.Single().Activity["attachments"]!.AsArray().Select(card => card!["content"]!["buttons"]!.AsArray().Count).ShouldBe([6, 2]);
        ha.Messages.Single().Activity["attachmentLayout"]!.GetValue<string>().ShouldBe("list");
    }

    [Fact]
    public async Task A_long_text_is_sent_in_parts_with_the_buttons_under_the_last()
    {
        var text = string.Join('\n', Enumerable.Range(1, 150).Select(number => $"{number}. Nguyễn Thị Hồng Nhung vắng"));

        (await SendAsync(Question with { Text = text })).ShouldBeOfType<SendOutcome.Sent>();

        string.Join('\n', Lan.Messages.Select(message => message.Text)).ShouldBe(text);
        Lan.Messages.Select(message => message.Buttons.Count).ShouldBe([0, 0, 2]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_sent_is_said_to_be_missing()
    {
        await SendAsync(new Outbound("Biên bản lớp 7A.") { Attachment = new Attachment("aa", "biên bản 7A.docx", "application/octet-stream") });

        Lan.Messages.Single().Text.ShouldStartWith("Biên bản lớp 7A.\n");
        Lan.Messages.Single().Text.ShouldContain("“biên bản 7A.docx”");
    }

    [Fact]
    public async Task A_group_is_answered_without_naming_who_asked()
    {
        var group = Fake.User("19:x@thread.v2");
        var message = group.Message("<at>Bot</at> sĩ số");
        message["conversation"] = new JsonObject { ["id"] = group.Conversation, ["isGroup"] = true };
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = group.Bot }, ["text"] = "<at>Bot</at>" });
        await Fake.DeliverAsync(message);

        (await _host.SendAsync(group, Question)).ShouldBeOfType<SendOutcome.Sent>();

        group.Messages.Single().Activity["recipient"].ShouldBeNull();
        group.Messages.Single().Activity["suggestedActions"].ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_who_never_wrote_cannot_be_written_to()
    {
        (await _host.SendAsync(Fake.User("minh"), new Outbound("a"))).ShouldBe(new SendOutcome.Unreachable("the conversation never wrote"));
        Fake.Calls.ShouldNotContain(path => path.Contains("activities", StringComparison.Ordinal));
    }

    public static TheoryData<BotFrameworkFault, SendOutcome> Answers => new()
    {
        { new BotFrameworkFault.Answer(200, """{"id":"7"}"""), new SendOutcome.Sent("7") },
        { new BotFrameworkFault.Answer(201, """{"id":"7"}"""), new SendOutcome.Sent("7") },
        { new BotFrameworkFault.Answer(202, ""), new SendOutcome.Sent(null) },
        { new BotFrameworkFault.Answer(200, "<html>"), new SendOutcome.Sent(null) },
        { new BotFrameworkFault.Answer(204, ""), new SendOutcome.NeedsOperator("204 without a code") },
        { new BotFrameworkFault.Refusal(302), new SendOutcome.NeedsOperator("302 without a code") },
        { new BotFrameworkFault.Refusal(400, "BadArgument"), new SendOutcome.Refused("400 BadArgument") },
        { new BotFrameworkFault.Refusal(400, "BadSyntax"), new SendOutcome.Refused("400 BadSyntax") },
        { new BotFrameworkFault.Refusal(403, "BotNotInConversationRoster"), new SendOutcome.Unreachable("403 BotNotInConversationRoster") },
        { new BotFrameworkFault.Refusal(403, "ConversationBlockedByUser"), new SendOutcome.Unreachable("403 ConversationBlockedByUser") },
        { new BotFrameworkFault.Refusal(403, "ForbiddenOperationException"), new SendOutcome.Unreachable("403 ForbiddenOperationException") },
        { new BotFrameworkFault.Refusal(403, "MessageWritesBlocked"), new SendOutcome.Unreachable("403 MessageWritesBlocked") },
        { new BotFrameworkFault.Refusal(403, "UserBlocked"), new SendOutcome.Unreachable("403 UserBlocked") },
        { new BotFrameworkFault.Refusal(403, "BotDisabledByAdmin"), new SendOutcome.NeedsOperator("403 BotDisabledByAdmin") },
        { new BotFrameworkFault.Refusal(403, "InvalidBotApiHost"), new SendOutcome.NeedsOperator("403 InvalidBotApiHost") },
        { new BotFrameworkFault.Refusal(403, "NotEnoughPermissions"), new SendOutcome.NeedsOperator("403 NotEnoughPermissions") },
        { new BotFrameworkFault.Refusal(403, "SomethingNew"), new SendOutcome.NeedsOperator("403 SomethingNew") },
        { new BotFrameworkFault.Html(403), new SendOutcome.NeedsOperator("403 without a code") },
        { new BotFrameworkFault.Refusal(404, "ConversationNotFound"), new SendOutcome.Unreachable("404 ConversationNotFound") },
        { new BotFrameworkFault.Refusal(404, "ActivityNotFoundInConversation"), new SendOutcome.Refused("404 ActivityNotFoundInConversation") },
        { new BotFrameworkFault.Html(404), new SendOutcome.Unreachable("404 without a code") },
        { new BotFrameworkFault.Html(405), new SendOutcome.NeedsOperator("405 without a code") },
        { new BotFrameworkFault.Html(408), new SendOutcome.TryLater("408 without a code") },
        { new BotFrameworkFault.Refusal(412, "PreconditionFailed"), new SendOutcome.TryLater("412 PreconditionFailed") },
        { new BotFrameworkFault.Refusal(412, "PreconditionFailed", "2"), new SendOutcome.TryLater("412 PreconditionFailed", TimeSpan.FromSeconds(2)) },
        { new BotFrameworkFault.Refusal(413, "MessageSizeTooBig"), new SendOutcome.Refused("413 MessageSizeTooBig") },
        { new BotFrameworkFault.Html(418), new SendOutcome.NeedsOperator("418 without a code") },
        { new BotFrameworkFault.Refusal(429, "Throttled", "30"), new SendOutcome.TryLater("429 Throttled", TimeSpan.FromSeconds(30), SendScope.Chat) },
        { new BotFrameworkFault.Refusal(429, "Throttled", "Mon, 23 Nov 2026 00:13:00 GMT"), new SendOutcome.TryLater("429 Throttled", TimeSpan.FromMinutes(1), SendScope.Chat) },
        { new BotFrameworkFault.Refusal(429), new SendOutcome.TryLater("429 without a code", TimeSpan.FromSeconds(5), SendScope.Chat) },
        { new BotFrameworkFault.Refusal(500, "ServiceError"), new SendOutcome.Ambiguous("500 ServiceError") },
        { new BotFrameworkFault.Html(502), new SendOutcome.Ambiguous("502 without a code") },
        { new BotFrameworkFault.Refusal(503, "ServiceError", "3"), new SendOutcome.TryLater("503 ServiceError", TimeSpan.FromSeconds(3)) },
        { new BotFrameworkFault.Html(503), new SendOutcome.TryLater("503 without a code") },
        { new BotFrameworkFault.Html(504), new SendOutcome.Ambiguous("504 without a code") },
        { new BotFrameworkFault.LostAnswer(), new SendOutcome.Ambiguous("no answer: connection lost") },
        { new BotFrameworkFault.Refusal(400, "Xin chào 0370000164"), new SendOutcome.Refused("400 without a code") }, // what is no code may be anybody's words
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_its_meaning(BotFrameworkFault fault, SendOutcome expected)
    {
        Fake.Fail(fault);

        (await SendAsync(new Outbound("Đã ghi."))).ShouldBe(expected);
    }

    [Fact]
    public async Task Who_threw_the_bot_out_cannot_be_reached()
    {
        Lan.Refuses = "BotNotInConversationRoster";
        (await SendAsync(new Outbound("a"))).ShouldBe(new SendOutcome.Unreachable("403 BotNotInConversationRoster"));

        Lan.Refuses = null;
        (await SendAsync(new Outbound("a"))).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_has_certainly_not_sent_anything()
    {
        await SendAsync(new Outbound("a"));
        await Fake.DisposeAsync();

        (await SendAsync(new Outbound("b"))).ShouldBe(new SendOutcome.TryLater("not reached: ConnectionError"));
    }

    [Fact]
    public async Task When_a_later_part_is_refused_for_now_the_whole_is_ambiguous_because_part_of_it_was_read()
    {
        Fake.Fail(new BotFrameworkFault.Answer(200, "{}"), new BotFrameworkFault.Refusal(429, "Throttled", "3"));

        (await SendAsync(new Outbound(new string('a', 3000)))).ShouldBeOfType<SendOutcome.Ambiguous>().Reason.ShouldStartWith("1 of 2 parts");
    }

    public static TheoryData<Outbound> Impossible => new()
    {
        new Outbound(" \n"),
        new Outbound("a") { Choices = [new("", "y")] },
        new Outbound("a") { Choices = [new("Đúng", "")] },
        new Outbound("a") { Choices = [new("Đúng", new string('x', 65))] },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task What_would_be_refused_for_ever_is_not_even_sent(Outbound message)
    {
        (await SendAsync(message)).ShouldBeOfType<SendOutcome.Refused>();
        Fake.Calls.ShouldNotContain(path => path.Contains("activities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_before_the_bytes_leave_throws_and_sends_nothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(_host.Channel.SendAsync(
            new Departure(new Address("bot-framework", "msteams|a:lan"), MessageKind.Reply, new Outbound("a")), new CancellationToken(canceled: true)));

        Lan.Messages.ShouldBeEmpty();
    }

    private static Outbound Question => new("Đúng chưa?") { Choices = [new("Đúng", "p:1:0"), new("Sửa", "p:1:1")] };

    private Task<SendOutcome> SendAsync(Outbound message) => _host.SendAsync(Lan, message);
}
