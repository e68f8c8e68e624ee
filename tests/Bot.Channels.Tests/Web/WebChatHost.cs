using System.Net.ServerSentEvents;
using System.Text;
using Bot.Channels.Tests.Doubles;
using Bot.Channels.Web;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Web;

/// <summary>The web chat on a real loopback listener, with everything behind it in memory.</summary>
internal sealed class WebChatHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 12, 0, TimeSpan.Zero); // 07:12 at the school

    private readonly WebApplication _app;

    private WebChatHost(WebApplication app, CollectingInbox inbox, MemoryTranscript transcript)
    {
        _app = app;
        Inbox = inbox;
        Transcript = transcript;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(20) };
    }

    public CollectingInbox Inbox { get; }

    public MemoryTranscript Transcript { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public static async Task<WebChatHost> StartAsync(SchoolRegister? register = null, int? port = null, bool demonstrationClock = false)
    {
        register ??= SampleSchool.Register;
        var inbox = new CollectingInbox();
        var transcript = new MemoryTranscript();
        inbox.Accepting = transcript.Hear;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<IInbox>(inbox)
            .AddSingleton<IChatTranscript>(transcript)
            .AddSingleton<IRegisterStore>(new OneRegister(register))
            .AddSingleton<TimeProvider>(new StoppedClock(Now))
            .AddWebChat(new WebChatSite { School = register.School.Id, Port = port, HasDemonstrationClock = demonstrationClock });
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        return new WebChatHost(app, inbox, transcript);
    }

    public Task<HttpResponseMessage> PostAsync(string chat, string json, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/chat/{chat}/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        change?.Invoke(request);
        return Client.SendAsync(request);
    }

    /// <summary>Says something as the outbox worker would: the row first, then the send.</summary>
    public async Task SayAsync(string chat, Outbound message)
    {
        Transcript.Say(chat, Now, message);
        (await Channel.SendAsync(new Departure(new Address(WebChatChannel.Account, chat), MessageKind.Reply, message), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
    }

    /// <summary>The events of a stream until the one wanted came.</summary>
    public async Task<IReadOnlyList<SseItem<string>>> EventsUntilAsync(string path, Predicate<SseItem<string>> last, Func<Task>? meanwhile = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var response = await Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        if (meanwhile is not null)
        {
            await meanwhile();
        }

        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token))
        {
            events.Add(item);
            if (last(item))
            {
                break;
            }
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
