using Bot.Channels.BotFramework;
using Bot.Channels.Tests.Doubles;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Bot.Testing.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>The channel as the host runs it, against the fake Bot Framework, with inbox and references in memory.</summary>
internal sealed class BotFrameworkHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotFrameworkHost(WebApplication app, BotFrameworkFake fake, FakeClock clock, CollectingInbox inbox, MemoryReferences references)
    {
        (_app, Fake, Clock, Inbox, References) = (app, fake, clock, inbox, references);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Fake.BotUrl = new Uri(Client.BaseAddress, "/api/messages");
    }

    public BotFrameworkFake Fake { get; }

    /// <summary>The time by which tokens live, here and at the fake.</summary>
    public FakeClock Clock { get; }

    public CollectingInbox Inbox { get; }

    public MemoryReferences References { get; }

    public HttpClient Client { get; }

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public IFileSource Files => _app.Services.GetRequiredService<IFileSource>();

    public static async Task<BotFrameworkHost> StartAsync(Action<BotFrameworkOptions>? change = null, string listen = "http://127.0.0.1:0", IInbox? otherInbox = null, TimeProvider? realTime = null)
    {
        var clock = FakeClock.At("2026-11-23T07:12:00+07:00");
        var fake = await BotFrameworkFake.StartAsync(clock);
        var options = new BotFrameworkOptions
        {
            AppId = BotFrameworkFake.AppId,
            AppPassword = BotFrameworkFake.Password,
            OpenIdMetadataUrl = fake.OpenIdMetadataUrl,
            EmulatorOpenIdMetadataUrl = fake.EmulatorOpenIdMetadataUrl,
            TokenUrl = fake.TokenUrl,
        };
        change?.Invoke(options);
        var (inbox, references) = (new CollectingInbox(), new MemoryReferences());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(listen);
        builder.Services
            .AddSingleton(otherInbox ?? inbox)
            .AddSingleton<IConversationReferences>(references)
            .AddSingleton<TimeProvider>(clock)
            .AddBotFramework(options, realTime ?? clock);
        var app = builder.Build();
        app.MapBotFramework();
        await app.StartAsync();
        return new BotFrameworkHost(app, fake, clock, inbox, references);
    }

    public static Task<BotFrameworkHost> StartAnonymousAsync() => StartAsync(options =>
    {
        options.AppId = options.AppPassword = null;
        options.AllowAnonymous = true;
    });

    /// <summary>Sends into the conversation of a person who wrote before.</summary>
    public async Task<SendOutcome> SendAsync(BotFrameworkUser to, Outbound body) =>
        await Channel.SendAsync(new Departure(new Address("bot-framework", $"{to.Channel}|{to.Conversation}"), MessageKind.Reply, body), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
