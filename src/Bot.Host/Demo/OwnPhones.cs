using System.Collections.Concurrent;
using System.Globalization;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Clock;
using Bot.Host.Logging;
using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Demo;

/// <summary>Phones inside this process, behind a channel of their own: no vendor, no network.</summary>
internal sealed class OwnPhones : IDemoPhones
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Choice>> _shown = new(StringComparer.Ordinal);
    private IInbox? _inbox;
    private TimeProvider _clock = TimeProvider.System;
    private int _updates;

    /// <summary>Adds to what hears the logs; without it errors go to the console.</summary>
    public Action<ILoggingBuilder> Listen { get; init; } = _ => { };

    public string Account => DemoChannel.Account;

    public Action<string, PhoneMessage> Arrived { get; set; } = (_, _) => { };

    public string ChatOf(string who) => who;

    public IHost Build(StorageOptions storage, string folder, TimeProvider clock)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddDiscreetConsole();
        Listen(builder.Logging);
        builder.Services.AddBot(new BotSettings { Storage = storage }, GuardianTexts.None, clock).AddSingleton<IChannel>(new DemoChannel { Delivered = Deliver });
        return builder.Build();
    }

    public IEnumerable<ChannelAccount> Accounts(SchoolId school) => [new ChannelAccount(Account, Account, school, Settings: "{}", ProtectedSecrets: null)];

    public Task ConnectAsync(IHost host, ScaledClock clock, IEnumerable<string> newcomers, CancellationToken cancellationToken)
    {
        (_inbox, _clock) = (host.Services.GetRequiredService<IInbox>(), clock);
        return Task.CompletedTask;
    }

    public Task WriteAsync(string who, string text, CancellationToken cancellationToken) => SendAsync(who, new InboundContent.Text(text), cancellationToken);

    public Task PressAsync(string who, string label, CancellationToken cancellationToken) =>
        SendAsync(who, new InboundContent.Button(_shown[who].First(choice => choice.Label == label).Token), cancellationToken);

    public void Dispose()
    {
    }

    private Task<Acceptance> SendAsync(string who, InboundContent content, CancellationToken cancellationToken)
    {
        var update = Interlocked.Increment(ref _updates).ToString(CultureInfo.InvariantCulture);
        return _inbox!.AcceptAsync(new Inbound(new Address(Account, who), update, _clock.GetUtcNow(), content), cancellationToken);
    }

    private void Deliver(Address to, Outbound message)
    {
        if (message.Choices.Count > 0)
        {
            _shown[to.Chat] = message.Choices;
        }

        Arrived(to.Chat, new PhoneMessage(message.Text, message.TextNamesChoices ? [] : [.. message.Choices.Select(choice => choice.Label)]));
    }
}
