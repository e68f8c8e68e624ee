using Bot.Channels.Telegram;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Testing.Telegram;

namespace Bot.Channels.Tests.Telegram;

/// <summary>From polling to a webhook and back is one setting: nothing that waited is lost, and nobody is left holding the account.</summary>
public sealed class TelegramSwitchTests : IAsyncLifetime
{
    private readonly CollectingInbox _inbox = new();
    private readonly MemoryAccounts _accounts = new();
    private TelegramFake _fake = null!;
    private TelegramBotClient _client = null!;

    public async Task InitializeAsync()
    {
        _fake = await TelegramFake.StartAsync();
        _client = new TelegramBotClient(new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task What_waits_at_Telegram_survives_a_switch_in_either_direction()
    {
        await PollAsync(async () =>
        {
            _fake.User(42).Say("một");
            await _inbox.WaitForAsync(1);
            await _fake.UntilAsync(() => _fake.Waiting == 0);
        });
        _fake.User(42).Say("hai"); // nobody asks for it: the program is being set to webhooks

        await RegisterAsync();
        _fake.WebhookUrl.ShouldBe("https://127.0.0.1:1/channels/telegram");
        await _fake.UntilAsync(() => _fake.LastDeliveryError is not null); // and is back at polling before the address answers

        await PollAsync(async () =>
        {
            await _fake.UntilAsync(() => _fake.WebhookUrl is null);
            _fake.User(42).Say("ba");
            await _inbox.WaitForAsync(3);
        });

        _inbox.Accepted.Select(inbound => ((InboundContent.Text)inbound.Content).Value).ShouldBe(["một", "hai", "ba"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_webhook_that_somebody_set_by_hand_meanwhile_is_removed_again()
    {
        _fake.Fail("getUpdates", new TelegramFault.Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));

        await PollAsync(async () =>
        {
            _fake.User(42).Say("một");
            await _inbox.WaitForAsync(1);
        });

        _fake.Calls.Count(call => call == "deleteWebhook").ShouldBe(2);
    }

    private async Task RegisterAsync()
    {
        var options = new TelegramOptions { Token = TelegramFake.Token, ApiUrl = _fake.Url, Updates = UpdateMode.Webhook, WebhookSecret = "s" };
        await new TelegramWebhookReceiver(_client, options, new Uri("https://127.0.0.1:1"), new ImpatientClock(), new CollectingLog<TelegramWebhookReceiver>()).RegisterAsync(CancellationToken.None);
    }

    private async Task PollAsync(Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var polling = new TelegramPoller(_client, _inbox, _accounts, new ImpatientClock(), new CollectingLog<TelegramPoller>()).RunAsync(MemoryAccounts.Lease, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await polling;
    }
}
