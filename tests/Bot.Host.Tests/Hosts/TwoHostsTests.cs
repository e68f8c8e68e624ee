using System.Text.RegularExpressions;
using Bot.Host.Jobs;
using Bot.Host.Tests.Doubles;
using Bot.Storage;
using Bot.Testing;
using Bot.Testing.Telegram;
using Quartz;

namespace Bot.Host.Tests.Hosts;

/// <summary>Two hosts behind one address, one PostgreSQL, one Telegram account with a webhook.</summary>
public sealed partial class TwoHostsTests : IAsyncLifetime
{
    private const string SchoolMorning = "2026-11-23T07:20:00+07:00";
    private readonly TemporaryFolder _folder = new();
    private readonly WebhookPost _post = new();
    private TelegramFake _telegram = null!;
    private TemporaryDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramFake.StartAsync(FakeClock.At(SchoolMorning));
        _database = await TemporaryDatabase.EmptyAsync(StorageProvider.Postgres, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        _post.Dispose();
        await _telegram.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Both_start_on_an_empty_database_handle_every_message_once_and_one_goes_on_alone()
    {
        var hosts = await Task.WhenAll(ServeAsync(), ServeAsync());
        await using var first = hosts[0];
        await using var second = hosts[1];
        var codes = await CodesAsync();
        (await _database.QueryAsync<long>("select count(*) from quartz.qrtz_triggers")).ShouldBe([Jobs], "jobs are kept apart from the school's tables, once for both hosts");
        await UntilAsync("select count(*) = 2 from quartz.qrtz_scheduler_state");

        var (quang, my) = (_telegram.User(41), _telegram.User(42));
        foreach (var (phone, teacher) in new[] { (quang, "Lý Minh Quang"), (my, "Hồ Thị My") })
        {
            await TellAsync(hosts, phone, $"/start {codes[teacher]}", answers: 1);
        }

        await TellAsync(hosts, quang, "7A đủ", answers: 2);
        await TellAsync(hosts, my, "7B đủ", answers: 2);
        await _post.TapAsync(hosts, quang, "Đúng");
        await _telegram.UntilAsync(() => quang.Messages.Count == 3);
        (await _database.QueryAsync<string>("select class_id from roll_calls where confirmed_at is not null")).ShouldBe(["7A"]);

        var (holder, other) = await HoldsAsync(first) ? (first, second) : (second, first);
        (await HoldsAsync(other)).ShouldBeFalse();
        await UntilAsync("select not exists (select 1 from outbox where state in ('claimed', 'started'))"); // who is killed before sends a reply again
        await holder.DisposeAsync();
        await _database.RunAsync("update accounts set lease_until = 0"); // fifteen seconds, without waiting for them
        await _post.TapAsync([other], my, "Đúng");
        await _telegram.UntilAsync(() => my.Messages.Count == 3);

        await UntilAsync("select not exists (select 1 from outbox where state in ('claimed', 'started'))");
        (await _database.QueryAsync<string>("select class_id from roll_calls where confirmed_at is not null order by class_id")).ShouldBe(["7A", "7B"]);
        (await _database.QueryAsync<long>("select count(*) from inbox where state <> 'done'")).ShouldBe([0]);
        _telegram.Sent.Count.ShouldBe(6);
    }

    private async Task UntilAsync(string sql)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!(await _database.QueryAsync<bool>(sql)).Single())
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    private async Task TellAsync(IEnumerable<ServedBot> hosts, TelegramUser phone, string text, int answers)
    {
        await _post.SayAsync(hosts, phone, text);
        await _telegram.UntilAsync(() => phone.Messages.Count == answers);
    }

    private async Task<bool> HoldsAsync(ServedBot host) => (await _post.ReadyAsync(host)).Contains("\"telegram\":\"sending\"", StringComparison.Ordinal);

    private async Task<Dictionary<string, string>> CodesAsync()
    {
        var invited = await BotProcess.In(_folder.FullPath, "invite", "--staff", "--Bot:Clock:Start=" + SchoolMorning)
            .With("Bot__Storage__Provider", "Postgres")
            .With("Bot__Storage__ConnectionString", _database.Options.ConnectionString)
            .EndAsync();
        invited.Code.ShouldBe(0, invited.Error);
        return new[] { "Lý Minh Quang", "Hồ Thị My" }.ToDictionary(
            name => name, name => Code().Match(invited.Output.Split('\n').Single(line => line.Contains(name))).Value);
    }

    private Task<ServedBot> ServeAsync() => ServedBot.StartAsync(
        _folder.FullPath,
        SchoolMorning,
        "--Bot:Storage:Provider=Postgres",
        $"--Bot:Storage:ConnectionString={_database.Options.ConnectionString}",
        $"--Bot:School:Folder={SampleSchool.Folder}",
        "--Bot:PublicUrl=https://truong.example",
        $"--Bot:Telegram:Token={TelegramFake.Token}",
        $"--Bot:Telegram:ApiUrl={_telegram.Url}",
        "--Bot:Telegram:Updates=Webhook",
        $"--Bot:Telegram:WebhookSecret={WebhookPost.Secret}");

    private static long Jobs => typeof(RollReminderJob).Assembly.GetTypes().LongCount(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IJob)));

    [GeneratedRegex("[A-Z0-9]{8}")]
    private static partial Regex Code();
}
