using Bot.Channels.ZaloOa;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.ZaloOa;

namespace Bot.Channels.Tests.ZaloOa;

public sealed class ZaloOaChannelTests
{
    private const string Cs = "/v3.0/oa/message/cs";
    private static readonly Choice[] YesOrNo = [new("Đúng", "p:3:0"), new("Sửa", "p:3:1")];

    [Fact]
    public async Task A_text_arrives_as_it_was_written()
    {
        await using var bench = await ZaloOaBench.StartAsync();

        var sent = (await bench.SayAsync(new Outbound("Lớp 7A <đủ> & \"xong\"\nCảm ơn cô!"))).ShouldBeOfType<SendOutcome.Sent>();

        bench.Fake.Sent.Single().ShouldBe(new ZaloOaSent(ZaloOaBench.User, sent.ProviderId!, "Lớp 7A <đủ> & \"xong\"\nCảm ơn cô!", bench.Fake.Sent[0].Buttons, File: null, IsBilled: false));
        bench.Fake.Sent[0].Buttons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, false, "sent")]
    [InlineData(48 * 60, false, "sent")]
    [InlineData(48 * 60 + 1, false, "closed")]
    [InlineData(48 * 60 + 1, true, "billed")]
    [InlineData(7 * 24 * 60, true, "billed")]
    [InlineData(7 * 24 * 60 + 1, true, "closed")]
    [InlineData(7 * 24 * 60 + 1, false, "closed")]
    public async Task The_window_is_known_before_the_call(int minutesAgo, bool isPaid, string what)
    {
        await using var bench = await ZaloOaBench.StartAsync(set: options => options.PaidWindow = isPaid);

        var outcome = await bench.SayAsync(new Outbound("Xin chào"), TimeSpan.FromMinutes(minutesAgo));

        (outcome is SendOutcome.OutOfWindow ? "closed" : bench.Fake.Sent.Single().IsBilled ? "billed" : "sent").ShouldBe(what);
        bench.Fake.Calls.Contains(Cs).ShouldBe(what != "closed");
    }

    [Fact]
    public async Task Who_never_wrote_is_not_written_to()
    {
        await using var bench = await ZaloOaBench.StartAsync();

        var outcome = await bench.Channel.SendAsync(
            new Departure(new Address(ZaloOaChannel.Account, ZaloOaBench.User), MessageKind.Alarm, new Outbound("x")), CancellationToken.None);

        outcome.ShouldBeOfType<SendOutcome.OutOfWindow>();
        bench.Fake.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "absent", 1)]
    [InlineData(false, "absent", 1)]
    [InlineData(true, "button", 2)]
    public async Task Up_to_five_choices_are_buttons_in_whichever_shape_Zalo_takes(bool? mustBeNamed, string seen, int calls)
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.ButtonsAreNamed = mustBeNamed;

        await bench.SayAsync(new Outbound("Đúng không?") { Choices = YesOrNo });
        await bench.SayAsync(new Outbound("Đúng chưa?") { Choices = YesOrNo });

        foreach (var message in bench.Fake.Sent)
        {
            message.Buttons.ShouldBe([("Đúng", "Đúng #p:3:0"), ("Sửa", "Sửa #p:3:1")]);
        }

        bench.Fake.Calls.Count(path => path == Cs).ShouldBe(calls + 1);
        bench.ChannelLog.Lines.Single().Text.ShouldContain(seen);
    }

    [Fact]
    public async Task More_choices_are_numbers_and_a_guardian_s_menu_is_not_repeated()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        Choice[] six = [.. Enumerable.Range(1, 6).Select(number => new Choice($"Lớp 6{number}", $"p:1:{number}"))];

        await bench.SayAsync(new Outbound("Lớp nào?") { Choices = six });
        await bench.SayAsync(new Outbound("1 ốm, 2 việc nhà …") { Choices = six, TextNamesChoices = true });

        bench.Fake.Sent[0].Text.ShouldBe("Lớp nào?\n1 Lớp 61\n2 Lớp 62\n3 Lớp 63\n4 Lớp 64\n5 Lớp 65\n6 Lớp 66");
        bench.Fake.Sent[1].Text.ShouldBe("1 ốm, 2 việc nhà …");
        bench.Fake.Sent.ShouldAllBe(message => message.Buttons.Count == 0);
    }

    [Fact]
    public async Task A_long_label_is_cut_and_its_token_is_not()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        var token = "s:" + new string('x', 62);

        await bench.SayAsync(new Outbound("Chọn") { Choices = [new Choice(new string('ế', 300), token)] });

        var (title, payload) = bench.Fake.Sent.Single().Buttons.Single();
        title.Length.ShouldBe(100);
        OaButtons.TokenIn(payload).ShouldBe(token);
    }

    [Fact]
    public async Task A_long_text_leaves_in_parts_with_the_buttons_under_the_last()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        var text = string.Join('\n', Enumerable.Range(1, 300).Select(line => $"{line}. Nguyễn Văn An"));

        (await bench.SayAsync(new Outbound(text) { Choices = YesOrNo })).ShouldBeOfType<SendOutcome.Sent>().Messages.ShouldBe(bench.Fake.Sent.Count);

        bench.Fake.Sent.Count.ShouldBeGreaterThan(2);
        string.Join('\n', bench.Fake.Sent.Select(message => message.Text)).ShouldBe(text);
        bench.Fake.Sent.Select(message => message.Buttons.Count).SkipLast(1).ShouldAllBe(count => count == 0);
        bench.Fake.Sent[^1].Buttons.Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_the_first_part_nothing_can_be_said_to_be_unsent()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail(Cs, new ZaloOaFault.Answer("""{"error":0,"data":{"message_id":"m"}}"""), new ZaloOaFault.Refusal(-32));

        (await bench.SayAsync(new Outbound(new string('a', 3000)))).ShouldBeOfType<SendOutcome.Ambiguous>();
    }

    [Theory]
    [InlineData("image/jpeg", "image")]
    [InlineData("image/png", "image")]
    [InlineData("image/gif", "gif")]
    [InlineData("application/pdf", "file")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "file")]
    public async Task A_file_is_uploaded_first_and_follows_the_text(string type, string kind)
    {
        await using var bench = await ZaloOaBench.StartAsync();

        (await bench.SayAsync(Minutes(type), file: [1, 2, 3])).ShouldBeOfType<SendOutcome.Sent>();

        bench.Fake.Calls.ShouldBe(["/v4/oa/access_token", $"/v2.0/oa/upload/{kind}", Cs, Cs]);
        bench.Fake.Sent.Select(message => (message.Text, message.File)).ShouldBe([("Biên bản đây ạ", null), (null, "biên bản 7A.docx")]);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 3)]
    [InlineData("image/jpeg", 1024 * 1024 + 1)]
    [InlineData("application/pdf", 5 * 1024 * 1024 + 1)]
    [InlineData("application/pdf", 0)]
    public async Task A_file_that_Zalo_does_not_take_is_refused_before_anything_is_sent(string type, int length)
    {
        await using var bench = await ZaloOaBench.StartAsync();

        (await bench.SayAsync(Minutes(type), file: new byte[length])).ShouldBeOfType<SendOutcome.Refused>();

        bench.Fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_is_gone_is_made_anew_once()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail(Cs, new ZaloOaFault.Answer("""{"error":0,"data":{"message_id":"m"}}"""), new ZaloOaFault.Refusal(-100));

        (await bench.SayAsync(Minutes("application/pdf"), file: [1])).ShouldBeOfType<SendOutcome.Sent>();

        bench.Fake.Calls.Count(path => path.EndsWith("/upload/file")).ShouldBe(2);
        bench.Fake.Sent[^1].File.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(200)]
    public async Task An_upload_that_failed_midway_is_repeated_later_for_nobody_saw_it(int status)
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.Fail("/v2.0/oa/upload/file", new ZaloOaFault.Html(status));

        (await bench.SayAsync(Minutes("application/pdf"), file: [1])).ShouldBeOfType<SendOutcome.TryLater>();

        bench.Fake.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_unfollowed_cannot_be_reached()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.User(ZaloOaBench.User).Unfollow();

        (await bench.SayAsync(new Outbound("Xin chào"))).ShouldBeOfType<SendOutcome.Unreachable>();
    }

    [Theory]
    [InlineData(null, ContactOffer.Made, 1)]
    [InlineData("https://truong.example/logo.png", ContactOffer.Made, 2)]
    [InlineData("https://truong.example/logo.png", ContactOffer.Unchanged, 1)]
    public async Task The_form_for_the_phone_follows_where_it_is_offered_and_there_is_a_picture_for_it(string? picture, ContactOffer offer, int messages)
    {
        await using var bench = await ZaloOaBench.StartAsync(set: options => options.ContactPictureUrl = picture);

        (await bench.SayAsync(new Outbound("Mã của anh/chị?") { Contact = offer })).ShouldBeOfType<SendOutcome.Sent>().Messages.ShouldBe(messages);

        bench.Fake.Sent.Count.ShouldBe(messages);
        bench.Fake.Sent[^1].File?.ShouldStartWith("form: ");
    }

    [Fact]
    public async Task Without_consent_everything_waits_for_the_operator()
    {
        await using var bench = await ZaloOaBench.StartAsync(isConsented: false);

        (await bench.SayAsync(new Outbound("Xin chào"))).ShouldBeOfType<SendOutcome.NeedsOperator>().Reason.ShouldContain("consent needed");
    }

    [Fact]
    public async Task Every_call_proves_that_it_knows_the_app_s_secret()
    {
        await using var bench = await ZaloOaBench.StartAsync();
        bench.Fake.DemandsProof = true;

        (await bench.SayAsync(new Outbound("Xin chào"))).ShouldBeOfType<SendOutcome.Sent>();
    }

    private static Outbound Minutes(string type) => new("Biên bản đây ạ") { Attachment = new Attachment("ab12", "biên bản 7A.docx", type) };
}
