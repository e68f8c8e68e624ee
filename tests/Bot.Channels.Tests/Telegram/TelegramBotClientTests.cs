using System.Net;
using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramBotClientTests : IAsyncLifetime
{
    private TelegramFake _fake = null!;
    private TelegramBotClient _client = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        _client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url + "/" });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task The_bot_is_told_its_name() => (await _client.GetMeAsync(CancellationToken.None)).Username.ShouldBe("diem_danh_bot");

    [Fact]
    public async Task Commands_are_shown_in_the_menu_by_chat_and_language_and_bad_ones_refused()
    {
        await _client.SetMyCommandsAsync(new SetMyCommands([new("giup", "Mẫu câu")]), CancellationToken.None);
        await _client.SetMyCommandsAsync(new SetMyCommands([new("siso", "Sĩ số")], new BotCommandScope("chat", 42)), CancellationToken.None);
        await _client.SetMyCommandsAsync(new SetMyCommands([new("siso", "Headcount")], new BotCommandScope("chat", 42), "en"), CancellationToken.None);

        _fake.MenuOf(41, "en").ShouldBe(["giup - Mẫu câu"]);
        _fake.MenuOf(42, "vi").ShouldBe(["siso - Sĩ số"]);
        _fake.MenuOf(42, "en").ShouldBe(["siso - Headcount"]);
        var refusal = await Should.ThrowAsync<ApiRequestException>(_client.SetMyCommandsAsync(new SetMyCommands([new("Giúp", "Mẫu câu")]), CancellationToken.None));
        (refusal.ErrorCode, refusal.Message, refusal.Parameters).ShouldBe((400, "Bad Request: BOT_COMMAND_INVALID", null));
    }

    [Fact]
    public async Task The_webhook_tells_how_it_fares()
    {
        await _client.SetWebhookAsync(new SetWebhook("https://truong.example/channels/telegram", "s", TelegramUpdates.Wanted), CancellationToken.None);
        (await _client.GetWebhookInfoAsync(CancellationToken.None)).Url.ShouldBe("https://truong.example/channels/telegram");

        await _client.DeleteWebhookAsync(CancellationToken.None);
        (await _client.GetWebhookInfoAsync(CancellationToken.None)).Url.ShouldBe("");
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorised_and_stands_in_no_part_of_the_exception()
    {
        using var stranger = new TelegramBotClient(new TelegramOptions { Token = "1:wrong", ApiUrl = _fake.Url });

        var refusal = await Should.ThrowAsync<ApiRequestException>(stranger.GetMeAsync(CancellationToken.None));

        refusal.ShouldBeAssignableTo<RequestException>();
        refusal.HttpStatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refusal.ToString().ShouldNotContain("1:wrong");
    }

    [Fact]
    public async Task What_never_left_is_told_from_what_did_and_neither_shows_the_token()
    {
        _fake.Fail("getMe", new TelegramFault.LostAnswer());
        var lost = await Should.ThrowAsync<RequestException>(_client.GetMeAsync(CancellationToken.None));
        await _fake.DisposeAsync();
        var never = await Should.ThrowAsync<RequestException>(_client.GetMeAsync(CancellationToken.None));

        (lost.HasDeparted, never.HasDeparted).ShouldBe((true, false));
        $"{lost} {never}".ShouldNotContain("fake_token");
        lost.InnerException.ShouldBeNull();
        never.InnerException.ShouldBeNull();
    }

    [Fact]
    public async Task A_wait_that_the_server_asks_for_is_passed_on()
    {
        _fake.Fail("getMe", new TelegramFault.Refusal(429, "Too Many Requests: retry after 7", 7));

        (await Should.ThrowAsync<ApiRequestException>(_client.GetMeAsync(CancellationToken.None))).Parameters.ShouldBe(new ResponseParameters(RetryAfter: 7));
    }

    [Fact]
    public async Task Nothing_that_is_null_is_ever_written()
    {
        using var handler = new CapturingHandler(HttpStatusCode.OK, """{"ok":true,"result":true}""");
        using var client = new TelegramBotClient(new TelegramOptions { Token = "1:abc", ApiUrl = "https://api.example" }, handler);
        var none = CancellationToken.None;

        await client.SendMessageAsync(new SendMessage(42, "a", ParseMode: null), none);
        await client.EditMessageTextAsync(new EditMessageText(42, 7, "a", ParseMode: null), none);
        await client.EditMessageReplyMarkupAsync(new EditMessageReplyMarkup(42, 7, ReplyMarkup: null), none);
        await client.SetMyCommandsAsync(new SetMyCommands([]), none);
        await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery("q"), none);
        await client.SendChatActionAsync(new SendChatAction(42, "typing"), none);
        await client.DeleteWebhookAsync(none);
        await client.SendDocumentAsync(new SendFile(42, new byte[1], "a.pdf", "application/pdf"), none);

        handler.Requests.Count.ShouldBe(8);
        handler.Requests.ShouldAllBe(request => !request.Body.Contains("null", StringComparison.Ordinal) && request.Length == System.Text.Encoding.UTF8.GetByteCount(request.Body));
    }

    [Theory]
    [InlineData("biên bản thăm nhà lần 2.pdf")]
    [InlineData("đơn \"xin nghỉ\" 100% của em.docx")]
    [InlineData("a\\b%41.pdf")]
    public async Task A_file_keeps_its_name(string name)
    {
        _fake.User(42);

        await _client.SendDocumentAsync(new SendFile(42, new byte[] { 1, 2, 0, 255 }, name, "application/pdf") { Caption = "Em An &amp; em &lt;Bình&gt;", ParseMode = "HTML" }, CancellationToken.None);

        var arrived = _fake.User(42).Messages.Single();
        arrived.File!.Name.ShouldBe(name);
        arrived.File.Content.ShouldBe([1, 2, 0, 255]);
        arrived.Text.ShouldBe("Em An & em <Bình>");
    }

    [Fact]
    public async Task A_file_larger_than_wanted_is_not_taken_in()
    {
        _fake.User(42).SendDocument("a.pdf", "application/pdf", new byte[1000]);
        var update = (await _client.GetUpdatesAsync(new GetUpdates(0, 1, 0, TelegramUpdates.Wanted), CancellationToken.None)).Single();
        var id = update.GetProperty("message").GetProperty("document").GetProperty("file_id").GetString()!;
        var file = await _client.GetFileAsync(new GetFile(id), CancellationToken.None);

        (await _client.DownloadFileAsync(file.FilePath!, 999, CancellationToken.None)).ShouldBeNull();
        (await _client.DownloadFileAsync(file.FilePath!, 1000, CancellationToken.None))!.Length.ShouldBe(1000);
        (await Should.ThrowAsync<ApiRequestException>(_client.DownloadFileAsync("documents/none", 1000, CancellationToken.None))).ErrorCode.ShouldBe(404);
    }

    [Fact]
    public async Task A_second_poller_takes_the_place_of_the_first()
    {
        var request = new GetUpdates(0, 100, 30, TelegramUpdates.Wanted);
        var first = _client.GetUpdatesAsync(request, CancellationToken.None);
        await _fake.UntilAsync(() => _fake.IsPolled);

        using var stop = new CancellationTokenSource();
        var second = _client.GetUpdatesAsync(request, stop.Token);

        (await Should.ThrowAsync<ApiRequestException>(first)).ErrorCode.ShouldBe(409);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
    }
}
