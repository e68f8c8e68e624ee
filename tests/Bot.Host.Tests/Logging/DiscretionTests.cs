using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels;
using Bot.Channels.Telegram;
using Bot.Dialogs.Ports;
using Bot.Domain.Schools;
using Bot.Host.Jobs;
using Bot.Host.Serving;
using Bot.Host.Settings;
using Bot.Host.Tests.Doubles;
using Bot.Storage;
using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Logging;

/// <summary>The serving program fails at every edge with a name, a phone, a text and tokens in the failure, and all loggers write all they can.</summary>
public sealed class DiscretionTests : IDisposable
{
    private const string Name = "Đinh Thị Mai Hương";
    private const string Phone = "0970000777";
    private const string Words = "con nhà em bị sốt xuất huyết";
    private const string Code = "K7M2P9QX";
    private const string Secret = "s3cret-of_the_school";
    private const string All = $"{Name} {Phone} {Words} {Code} {Secret} {TelegramFake.Token}";

    private readonly TemporaryFolder _folder = new();
    private readonly CollectingProvider _log = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _log.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task No_failure_at_any_edge_writes_a_name_a_phone_a_text_or_a_token()
    {
        await using var telegram = await TelegramFake.StartAsync();
        await using var app = Build(telegram);
        using var use = await app.Services.GetRequiredService<StorageStart>().StartAsync(CancellationToken.None);
        await app.Services.GetRequiredService<IRegisterStore>().ReplaceAsync(SampleSchool.Register, 0, "test", FakeClock.At("2026-11-23T06:00:00+07:00").GetUtcNow(), CancellationToken.None);
        foreach (var account in WebHost.Accounts(Settings(telegram), chatSchool: null))
        {
            await app.Services.GetRequiredService<IAccountStore>().EnsureAsync(account, CancellationToken.None);
        }

        await app.StartAsync();

        // The vendor refuses a message and quotes it.
        telegram.Fail("sendMessage", new TelegramFault.Refusal(400, $"Bad Request: {All}"));
        await PostAsync(app, Update(1, $"{Words} {Name} {Phone} {Code}"));
        await UntilAsync("is dead on telegram");

        // A turn, a send, a claim of messages, the renewal of a lease and a job meet a database that quotes what it was given.
        await FailWhileAsync("before insert on outbox", () => PostAsync(app, Update(2, Words)), "A turn on telegram failed");
        await FailWhileAsync("before update on conversations", () => PostAsync(app, Update(3, Words)), "Claiming messages failed");
        await FailWhileAsync("before update on outbox", () => PostAsync(app, Update(4, Words)), "Sending for telegram failed");
        await FailWhileAsync("before update on accounts", () => Task.CompletedTask, "could not be renewed");
        await FailWhileAsync("before insert on inbox", () => PostAsync(app, Update(5, All)), "could not be stored");
        await FailWhileAsync(
            "before insert on job_marks",
            async () =>
            {
                Execute("delete from job_marks"); // a minute may have begun, and the job have run, since the start
                (await Should.ThrowAsync<SchoolRoundException>(() => ActivatorUtilities.CreateInstance<RollReminderJob>(app.Services).RunAsync(CancellationToken.None)))
                    .ToString().ShouldNotContain(Name); // Quartz is told that the run failed, and keeps what it is told
            },
            "Job roll-reminder of");

        // The web server: an endpoint that throws, a path, a body and a request line that nobody should see again.
        (await _client.GetAsync(new Uri($"{Root(app)}/boom"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.InternalServerError);
        await _client.GetAsync(new Uri($"{Root(app)}/channels/telegram/{Secret}?code={Code}&name={Uri.EscapeDataString(Name)}&phone={Phone}"));
        await PostAsync(app, $"{{\"update_id\": \"{All}\", \"message\": [\"{All}\"");
        await SendRawAsync(app, $"GET /{Code} {Phone} {Secret}\r\n\r\n");
        await UntilAsync("An unhandled exception has occurred while executing the request");
        await UntilAsync("bad request data");

        await app.StopAsync();
        var text = _log.Text;
        text.ShouldContain("SqliteException (1811)"); // raised by a trigger: the failures above are those that were planted
        foreach (var planted in new[] { Name, "Hương", Uri.EscapeDataString("Hương"), Phone, Words, "xuất huyết", Code, Secret, TelegramFake.Token, "fake_token" })
        {
            text.Split('\n').Where(line => line.Contains(planted, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }
    }

    private WebApplication Build(TelegramFake telegram)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "Trace")]).Build();
        var app = WebHost.Build(Settings(telegram), configuration, GuardianTexts.None, TimeProvider.System, chatSchool: null);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        app.MapGet("/boom", IResult () => throw new FormatException(All));
        return app;
    }

    private BotSettings Settings(TelegramFake telegram) => new()
    {
        Urls = "http://127.0.0.1:0",
        PublicUrl = "https://bot.example",
        Storage = new StorageOptions { ConnectionString = $"Data Source={_folder.PathTo("attendance.db")}" },
        Telegram = new TelegramOptions { Token = TelegramFake.Token, ApiUrl = telegram.Url, Updates = UpdateMode.Webhook, WebhookSecret = Secret },
    };

    /// <summary>While the trigger stands, every such statement fails with all that must not be logged.</summary>
    private async Task FailWhileAsync(string moment, Func<Task> act, string logged)
    {
        Execute($"create trigger planted {moment} begin select raise(abort, '{All}'); end");
        await act();
        await UntilAsync(logged);
        Execute("drop trigger planted");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.PathTo("attendance.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task UntilAsync(string logged)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!_log.Text.Contains(logged, StringComparison.Ordinal))
        {
            (await look.WaitForNextTickAsync(patience.Token).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully, TaskScheduler.Default)).ShouldBeTrue($"never logged: {logged}\n{_log.Text}");
        }
    }

    private async Task PostAsync(WebApplication app, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Root(app)}/channels/telegram")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        using var response = await _client.SendAsync(request);
    }

    private static string Update(int id, string text) => new JsonObject
    {
        ["update_id"] = id,
        ["message"] = new JsonObject
        {
            ["message_id"] = id,
            ["date"] = FakeClock.At("2026-11-23T07:20:00+07:00").GetUtcNow().ToUnixTimeSeconds(),
            ["chat"] = new JsonObject { ["id"] = 40 + id, ["type"] = "private", ["first_name"] = Name },
            ["text"] = text,
        },
    }.ToJsonString();

    private static async Task SendRawAsync(WebApplication app, string request)
    {
        using var tcp = new TcpClient();
        var root = new Uri(Root(app));
        await tcp.ConnectAsync(root.Host, root.Port);
        await tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        await tcp.GetStream().ReadExactlyAsync(new byte[1]); // an answer came, so the line was read
    }

    private static string Root(WebApplication app) => app.Urls.Single();
}
