using Bot.Channels.Telegram;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

public sealed class TelegramApiTests : IAsyncLifetime
{
    private TelegramFake _fake = null!;
    private TelegramApi _api = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        _api = new TelegramApi(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url + "/" });
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task The_bot_is_told_its_name() =>
        (await _api.GetMeAsync(CancellationToken.None)).ShouldBeOfType<TelegramAnswer<TelegramBot>.Ok>().Result!.Username.ShouldBe("diem_danh_bot");

    [Fact]
    public async Task Commands_are_shown_in_the_menu_and_bad_ones_refused()
    {
        (await _api.SetMyCommandsAsync([new("giup", "Mẫu câu")], CancellationToken.None)).ShouldBe(new TelegramAnswer<bool>.Ok(true));
        _fake.Commands.ShouldBe(["giup - Mẫu câu"]);

        (await _api.SetMyCommandsAsync([new("Giúp", "Mẫu câu")], CancellationToken.None))
            .ShouldBe(new TelegramAnswer<bool>.Failed(400, "Bad Request: BOT_COMMAND_INVALID", RetryAfter: null));
    }

    [Fact]
    public async Task The_webhook_tells_how_it_fares()
    {
        await _api.SetWebhookAsync(new SetWebhook("https://truong.example/channels/telegram", "s", TelegramUpdates.Wanted), CancellationToken.None);

        var info = (await _api.GetWebhookInfoAsync(CancellationToken.None)).ShouldBeOfType<TelegramAnswer<TelegramWebhookState>.Ok>().Result!;
        info.Url.ShouldBe("https://truong.example/channels/telegram");

        await _api.DeleteWebhookAsync(CancellationToken.None);
        (await _api.GetWebhookInfoAsync(CancellationToken.None)).ShouldBeOfType<TelegramAnswer<TelegramWebhookState>.Ok>().Result!.Url.ShouldBe("");
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorised()
    {
        using var stranger = new TelegramApi(new TelegramOptions { Token = "1:wrong", ApiUrl = _fake.Url });

        (await stranger.GetMeAsync(CancellationToken.None)).ToReason().ShouldBe("401 Unauthorized");
    }

    [Fact]
    public async Task A_second_poller_takes_the_place_of_the_first()
    {
        var request = new GetUpdates(0, 100, 30, TelegramUpdates.Wanted);
        var first = _api.GetUpdatesAsync(request, CancellationToken.None);
        await _fake.UntilAsync(() => _fake.IsPolled);

        using var stop = new CancellationTokenSource();
        var second = _api.GetUpdatesAsync(request, stop.Token);

        (await first).ToReason().ShouldStartWith("409 Conflict");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
    }
}
