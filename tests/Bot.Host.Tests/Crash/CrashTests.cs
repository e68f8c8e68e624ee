using Bot.Testing;
using Bot.Testing.Telegram;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Tests.Crash;

/// <summary>What the promises of design §3 are worth when the process dies.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TelegramFake _telegram = null!;

    private ServedFile File => new(_folder.PathTo("attendance.db"));

    private TelegramUser Phone => _telegram.User(41);

    public async Task InitializeAsync() => _telegram = await TelegramFake.StartAsync();

    public async Task DisposeAsync()
    {
        await _telegram.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Killed_between_commit_and_send_the_answer_is_sent_once()
    {
        _telegram.Fail("sendMessage", new TelegramFault.Refusal(429, "Too Many Requests: retry after 5", RetryAfter: 5));
        using (var first = ServingProcess.Start(_folder, _telegram))
        {
            Phone.Say("7A đủ");
            await _telegram.UntilAsync(() => _telegram.Calls.Contains("sendMessage"));
            await File.UntilAsync("select count(*) from outbox where state = 'ready' and error is not null"); // committed, and certainly not sent
            await first.KillAsync();
        }

        Phone.Messages.ShouldBeEmpty();
        using var second = ServingProcess.Start(_folder, _telegram);
        await _telegram.UntilAsync(() => Phone.Messages.Count > 0);
        (await second.TerminateAsync()).ShouldBe(0, await second.ErrorAsync());

        Phone.Messages.Count.ShouldBe(1);
        File.Numbers("select count(*), sum(state = 'sent'), sum(maybe_sent) from outbox").ShouldBe([1, 1, 0]);
        File.Numbers("select count(*), sum(state = 'done') from inbox").ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Killed_between_send_and_mark_only_the_ambiguous_answer_is_repeated_and_counted()
    {
        _telegram.Fail("sendMessage", new TelegramFault.Withheld());
        using (var first = ServingProcess.Start(_folder, _telegram))
        {
            Phone.Say("7A đủ");
            await _telegram.UntilAsync(() => Phone.Messages.Count == 1); // on the phone, and the bot does not know
            await first.KillAsync();
        }

        using var second = ServingProcess.Start(_folder, _telegram);
        await _telegram.UntilAsync(() => Phone.Messages.Count == 2);
        (await second.TerminateAsync()).ShouldBe(0, await second.ErrorAsync());

        Phone.Messages.Count.ShouldBe(2);
        Phone.Messages[1].Text.ShouldBe(Phone.Messages[0].Text);
        File.Numbers("select count(*), sum(state = 'sent'), sum(maybe_sent) from outbox").ShouldBe([1, 1, 1]);
        File.Numbers("select count(*), sum(state = 'done') from inbox").ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_second_serve_on_the_same_file_is_refused_and_the_first_stops_gracefully()
    {
        using var first = ServingProcess.Start(_folder, _telegram);
        Phone.Say("7A đủ");
        await _telegram.UntilAsync(() => Phone.Messages.Count == 1);

        using var second = ServingProcess.Start(_folder, _telegram);
        (await second.EndAsync()).ShouldBe(1);
        (await second.ErrorAsync()).ShouldContain("attendance.db");
        (await first.TerminateAsync()).ShouldBe(0, await first.ErrorAsync());
    }
}
