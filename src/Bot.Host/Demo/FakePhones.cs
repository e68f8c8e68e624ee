using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Dialogs.Ports;
using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Host.Clock;
using Bot.Host.Serving;
using Bot.Host.Settings;
using Bot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Host.Demo;

/// <summary>
/// Phones at a strict fake of a vendor (docs/channels/fakes.md): messages go through the real channel and over a real port, and the fake says which
/// settings lead to it.
/// </summary>
internal sealed class FakePhones : IDemoPhones
{
    private const int FirstPhone = 1001;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _phones;
    private readonly Dictionary<string, string> _people;
    private readonly Dictionary<string, string> _chats;
    private readonly Dictionary<string, string?> _settings;
    private readonly CancellationTokenSource _closing = new();

    private FakePhones(HttpClient http, string kind, Dictionary<string, string> phones, Dictionary<string, string> chats, Dictionary<string, string?> settings)
    {
        (_http, Account, _phones, _chats, _settings) = (http, kind, phones, chats, settings);
        _people = phones.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public string Account { get; }

    public Action<string, PhoneMessage> Arrived { get; set; } = (_, _) => { };

    /// <summary>Gives everybody a phone at the fake.</summary>
    /// <exception cref="HttpRequestException">No fake answers there.</exception>
    public static async Task<FakePhones> OpenAsync(string kind, Uri fake, IEnumerable<string> people, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = fake, Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            var settings = await http.GetFromJsonAsync<Dictionary<string, string?>>("/phones/settings", Json, cancellationToken) ?? [];
            var phones = people.Select((who, index) => (who, Phone: (FirstPhone + index).ToString(CultureInfo.InvariantCulture)))
                .ToDictionary(pair => pair.who, pair => pair.Phone, StringComparer.Ordinal);
            var chats = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (who, phone) in phones)
            {
                chats[who] = (await http.GetFromJsonAsync<Screen>($"/phones/{phone}", Json, cancellationToken))!.Chat;
            }

            return new FakePhones(http, kind, phones, chats, settings);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public string ChatOf(string who) => _chats[who];

    public IHost Build(StorageOptions storage, string folder, TimeProvider clock)
    {
        var levels = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = nameof(LogLevel.Error) };
        return WebHost.Build(Settings(storage, folder), new ConfigurationBuilder().AddInMemoryCollection(levels).Build(), GuardianTexts.None, clock, chatSchool: null);
    }

    public IEnumerable<ChannelAccount> Accounts(SchoolId school) => WebHost.Accounts(Settings(new StorageOptions(), ""), chatSchool: null);

    public async Task ConnectAsync(IHost host, ScaledClock clock, IEnumerable<string> newcomers, CancellationToken cancellationToken)
    {
        await TellAsync(HttpMethod.Put, "clock", new { Shown = clock.GetUtcNow(), At = TimeProvider.System.GetUtcNow(), clock.Rate }, cancellationToken);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await TellAsync(HttpMethod.Put, "bot", new { Url = address }, cancellationToken);
        if (newcomers.Any())
        {
            _ = ListenAsync(await OpenFeedAsync(cancellationToken));
            foreach (var who in newcomers)
            {
                await TellAsync(HttpMethod.Post, $"{_phones[who]}/start", new { }, cancellationToken);
            }
        }
    }

    public Task WriteAsync(string who, string text, CancellationToken cancellationToken) =>
        TellAsync(HttpMethod.Post, $"{_phones[who]}/say", new { Text = text }, cancellationToken);

    public Task PressAsync(string who, string label, CancellationToken cancellationToken) =>
        TellAsync(HttpMethod.Post, $"{_phones[who]}/press", new { Label = label }, cancellationToken);

    public void Dispose()
    {
        _closing.Cancel();
        _http.Dispose();
        _closing.Dispose();
    }

    private BotSettings Settings(StorageOptions storage, string folder)
    {
        var settings = new BotSettings();
        new ConfigurationBuilder().AddInMemoryCollection(_settings).Build().GetSection(BotSettings.Section).Bind(settings);
        settings.Storage = storage;
        settings.Secrets.KeyFolder = Path.Combine(folder, "keys");
        settings.Urls = "http://127.0.0.1:0";
        return settings;
    }

    private async Task TellAsync(HttpMethod method, string what, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"/phones/{what}") { Content = JsonContent.Create(body, body.GetType(), options: Json) };
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<StreamReader> OpenFeedAsync(CancellationToken cancellationToken) =>
        new(await _http.GetStreamAsync("/phones/feed", cancellationToken));

    private async Task ListenAsync(StreamReader feed)
    {
        const string Field = "data: ";
        using (feed)
        {
            try
            {
                while (await feed.ReadLineAsync(_closing.Token) is { } line)
                {
                    if (line.StartsWith(Field, StringComparison.Ordinal)
                        && JsonSerializer.Deserialize<Arrival>(line[Field.Length..], Json) is { } arrival
                        && _people.TryGetValue(arrival.Phone, out var who))
                    {
                        Arrived(who, new PhoneMessage(arrival.Text, arrival.Buttons));
                    }
                }
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The play is over, or the fake went away: then the last answer never comes, which is said.
            }
        }
    }

    private sealed record Screen(string Chat);

    private sealed record Arrival(string Phone, string Text, IReadOnlyList<string> Buttons);
}
