using System.Net;
using System.Text.Json;
using Bot.Host.Tests.Doubles;
using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests;

/// <summary>What the running program answers to whoever watches over it (design §8).</summary>
public sealed class HealthTests : IDisposable
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_watchers_read_names_nobody_of_the_school()
    {
        await using var bot = await ServedBot.StartAsync(SchoolMorning);
        var register = SampleSchool.Register;
        var persons = register.Pupils.Select(pupil => pupil.Name.Full).Concat(register.Staff.SelectMany(member => new[] { member.Name, member.Phone }))
            .Concat(register.Guardians.SelectMany(guardian => new[] { guardian.Name, guardian.Phone })).Where(text => text.Length > 3).Distinct(StringComparer.Ordinal).ToList();

        foreach (var path in new[] { "/health/live", "/health/ready", "/metrics" })
        {
            var shown = await ReadAsync(new Uri(new Uri(bot.Address), path));
            persons.Where(person => shown.Contains(person, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task A_host_that_others_can_reach_shows_its_health_there_and_its_web_chat_only_on_loopback()
    {
        await using var bot = await ServedBot.StartOpenAsync(_folder.FullPath, SchoolMorning);
        var chat = new Uri(bot.Address);
        var open = new UriBuilder(chat) { Host = "127.0.0.1", Port = chat.Port - 1, Path = "" }.Uri;

        (await StatusAsync(open, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(chat, "/chat")).ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { "/chat", "/chat/GL-CB07", "/no-such-page", "/channels/telegram" })
        {
            (await StatusAsync(open, path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        var (status, ready) = await ReadyAsync(open);
        status.ShouldBe(HttpStatusCode.OK);
        ready.GetProperty("status").GetString().ShouldBe("ready");
        ready.GetProperty("database").GetString().ShouldBe("ok");
        ready.GetProperty("channels").GetProperty("web").GetString().ShouldBeOneOf("sending", "standby");
        ready.GetProperty("inbox").GetProperty("oldestSeconds").ValueKind.ShouldBe(JsonValueKind.Null);
        ready.GetProperty("outbox").GetProperty("oldestSeconds").ValueKind.ShouldBe(JsonValueKind.Null);

        ready.GetProperty("alarms").GetProperty("unanswered").GetInt32().ShouldBe(0);
        Execute("""
            insert into alarms (school_id, alarm_id, kind, raised_at, raised_by_school, raised_by_kind, raised_by_ref, step)
            values ('MAU01', 'A1', 'Missing', 1795390800000, 'MAU01', 'Guardian', '0912', 3)
            """);
        (status, ready) = await ReadyAsync(open);
        status.ShouldBe(HttpStatusCode.OK, "a child nobody looks after is no fault of the host");
        ready.GetProperty("alarms").GetProperty("unanswered").GetInt32().ShouldBe(1);
        ready.GetProperty("alarms").GetProperty("oldestSeconds").GetInt32().ShouldBeGreaterThan(0);

        // Later than every run of this host, so the newest of its kind.
        Execute("""
            insert into job_runs (job, started_at, host, took_ms, eventful, failure, queued, stale, unreachable)
            values ('meal', 4102444800000, 'another', 7, 1, 'SqliteException 13', 0, 0, 0), ('digest', 4102444800000, 'another', 7, 1, null, 3, 0, 0)
            """);
        (status, ready) = await ReadyAsync(open);
        status.ShouldBe(HttpStatusCode.OK, "a restart would not mend a job");
        var jobs = ready.GetProperty("jobs");
        jobs.GetProperty("failing").EnumerateObject().Select(job => (job.Name, job.Value.GetString())).ShouldBe([("meal", "SqliteException 13")]);
        jobs.GetProperty("lastRun").GetDateTimeOffset().ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(4102444800000));

        Execute("alter table inbox rename to gone");
        (status, ready) = await ReadyAsync(open);
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.GetProperty("status").GetString().ShouldBe("database");
        (await StatusAsync(open, "/health/live")).ShouldBe(HttpStatusCode.OK, "a restart would not bring the database back");
    }

    [Fact]
    public async Task A_refused_account_makes_the_host_not_ready()
    {
        await using var telegram = await TelegramFake.StartAsync();
        telegram.Fail("deleteWebhook", new TelegramFault.Refusal(401, "Unauthorized"));
        await using var bot = await ServedBot.StartAsync(
            _folder.FullPath,
            SchoolMorning,
            $"--Bot:School:Folder={SampleSchool.Folder}",
            $"--Bot:Telegram:Token={TelegramFake.Token}",
            $"--Bot:Telegram:ApiUrl={telegram.Url}");

        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var (status, ready) = await ReadyAsync(new Uri(bot.Address));
        while (status == HttpStatusCode.OK)
        {
            await look.WaitForNextTickAsync(patience.Token);
            (status, ready) = await ReadyAsync(new Uri(bot.Address));
        }

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.GetProperty("status").GetString().ShouldBe("channel");
        ready.GetProperty("channels").GetProperty("telegram").GetString().ShouldBe("refused");
    }

    private async Task<string> ReadAsync(Uri page)
    {
        using var response = await _client.GetAsync(page);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(Uri host, string path)
    {
        using var response = await _client.GetAsync(new Uri(host, path));
        return response.StatusCode;
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> ReadyAsync(Uri host)
    {
        using var response = await _client.GetAsync(new Uri(host, "/health/ready"));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, body.RootElement.Clone());
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.PathTo("data/attendance.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
