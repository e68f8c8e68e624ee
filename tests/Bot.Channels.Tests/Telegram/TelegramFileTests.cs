using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

/// <summary>What goes out beside plain messages: files, edits, the contact button, menus.</summary>
public sealed class TelegramFileTests : IAsyncLifetime
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 1, 2];
    private TelegramFake _fake = null!;
    private TelegramBotClient _client = null!;
    private Bot.Testing.Telegram.TelegramUser _phone = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        _phone = _fake.User(42);
        _client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_arrives_as_a_photo_with_the_sentence_under_it()
    {
        (await SendAsync(new Outbound("Gia đình em <An> & Bình gửi tệp này.") { Attachment = new("x", "đơn.jpg", "image/jpeg"), Choices = [new("Đã xem", "k")] }, Picture)).ShouldBeOfType<SendOutcome.Sent>();

        var arrived = _phone.Messages.Single();
        arrived.Text.ShouldBe("Gia đình em <An> & Bình gửi tệp này.");
        arrived.File!.Content.ShouldBe(Picture);
        arrived.Buttons.Single().Label.ShouldBe("Đã xem");
        _fake.Calls.ShouldBe(["sendChatAction", "sendPhoto"]);
    }

    [Fact]
    public async Task A_picture_that_is_none_goes_as_a_document()
    {
        (await SendAsync(new Outbound("a") { Attachment = new("x", "ảnh lạ.png", "image/png") }, [1, 2, 3])).ShouldBeOfType<SendOutcome.Sent>();

        _phone.Messages.Single().File!.Name.ShouldBe("ảnh lạ.png");
        _fake.Calls.ShouldBe(["sendChatAction", "sendPhoto", "sendDocument"]);
    }

    [Fact]
    public async Task A_text_too_long_for_a_caption_goes_before_the_file()
    {
        var sent = (await SendAsync(new Outbound(new string('ế', 1025)) { Attachment = new("x", "biên bản.pdf", "application/pdf") }, [1])).ShouldBeOfType<SendOutcome.Sent>();

        sent.Messages.ShouldBe(2);
        _phone.Messages.Select(message => (message.Text.Length, message.File?.Name)).ShouldBe([(1025, null), (0, "biên bản.pdf")]);
    }

    [Fact]
    public async Task Without_its_bytes_a_file_is_not_sent_and_that_is_visible()
    {
        (await SendAsync(new Outbound("a") { Attachment = new("x", "a.pdf", "application/pdf") })).ShouldBeOfType<SendOutcome.Refused>();

        _fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_sends_can_be_fetched()
    {
        _phone.SendDocument("đơn.pdf", "application/pdf", [1, 2, 0, 255]);
        var update = (await _client.GetUpdatesAsync(new GetUpdates(0, 1, 0, TelegramUpdates.Wanted), CancellationToken.None)).Single();
        var id = update.GetProperty("message").GetProperty("document").GetProperty("file_id").GetString()!;

        var fetched = (await new TelegramFileSource(_client).FetchAsync(new FileRef(id), CancellationToken.None)).ShouldBeOfType<FetchOutcome.Fetched>();

        fetched.Content.ToArray().ShouldBe([1, 2, 0, 255]);
        (await new TelegramFileSource(_client).FetchAsync(new FileRef(id, Bytes: IFileSource.MaxBytes + 1), CancellationToken.None)).ShouldBe(new FetchOutcome.TooLarge());
    }

    [Fact]
    public async Task A_question_is_replaced_with_what_was_chosen_and_the_buttons_that_are_left()
    {
        var sent = (await SendAsync(new Outbound("Nhắc lớp nào?") { Choices = [new("6A", "p:1:0"), new("6B", "p:1:1")] })).ShouldBeOfType<SendOutcome.Sent>();

        (await SendAsync(new Outbound("Nhắc lớp nào?\n✓ 6A") { Choices = [new("6B", "p:1:1")], Replaces = sent.ProviderId })).ShouldBe(sent);

        (_phone.Messages.Single().Text, _phone.Messages.Single().Buttons.Single().Label).ShouldBe(("Nhắc lớp nào?\n✓ 6A", "6B"));
    }

    [Fact]
    public async Task Under_a_photo_only_the_buttons_change()
    {
        var sent = (await SendAsync(new Outbound("Đơn") { Attachment = new("x", "a.jpg", "image/jpeg"), Choices = [new("Đã xem", "k")] }, Picture)).ShouldBeOfType<SendOutcome.Sent>();

        (await SendAsync(new Outbound("Đơn\n✓ Đã xem") { Replaces = sent.ProviderId })).ShouldBeOfType<SendOutcome.Sent>();

        (_phone.Messages.Single().Text, _phone.Messages.Single().Buttons.Count).ShouldBe(("Đơn", 0));
        (await SendAsync(new Outbound("a") { Replaces = "không phải số" })).ShouldBeOfType<SendOutcome.Refused>();
    }

    [Fact]
    public async Task A_stranger_is_offered_a_button_for_the_own_number_and_a_known_person_a_menu()
    {
        await SendAsync(new Outbound("Chào") { Contact = ContactOffer.Made });
        await SendAsync(new Outbound("Chào thầy") { Contact = ContactOffer.Withdrawn, Menu = CommandMenu.Teacher });

        _phone.Messages[0].ReplyKeyboard!["keyboard"]![0]![0]!["request_contact"]!.GetValue<bool>().ShouldBeTrue();
        _phone.Messages[1].ReplyKeyboard!["remove_keyboard"]!.GetValue<bool>().ShouldBeTrue();
        _fake.MenuOf(42, "vi").ShouldBe(["giup - Xem mẫu câu", "huy - Hủy báo cáo vừa gửi", "siso - Xem sĩ số hôm nay"]);
        _fake.MenuOf(42, "en").ShouldContain("siso - Today's headcount");
        _fake.MenuOf(43, "vi").ShouldBeEmpty();
    }

    private Task<SendOutcome> SendAsync(Outbound body, byte[]? file = null) =>
        new TelegramChannel(_client, new CollectingLog<TelegramChannel>()).SendAsync(
            new Departure(new Address("telegram", "42"), MessageKind.Reply, body) { File = file }, CancellationToken.None);
}
