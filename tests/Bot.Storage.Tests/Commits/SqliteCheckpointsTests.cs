using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Testing;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Tests.Commits;

public sealed class SqliteCheckpointsTests
{
    private const int Commits = 64;

    /// <summary>The writer itself would do it only after thousands of pages, and within somebody's commit.</summary>
    [Fact]
    public async Task What_was_committed_is_carried_into_the_database_while_the_program_writes_on()
    {
        await using var db = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        var file = new FileInfo(new SqliteConnectionStringBuilder(db.Options.ConnectionString).DataSource);
        var before = file.Length;

        for (var number = 0; number < Commits; number++)
        {
            await AcceptAsync(db, $"{number}");
        }

        await UntilAsync(() => Length(file) > before + (Commits / 2 * 4096));
        await AcceptAsync(db, "last");
        (await db.QueryAsync<long>("select count(*) from inbox")).ShouldBe([Commits + 1]);
    }

    private static long Length(FileInfo file)
    {
        file.Refresh();
        return file.Length;
    }

    /// <summary>A commit of its own, of more than a page.</summary>
    private static Task<Acceptance> AcceptAsync(TemporaryDatabase db, string key) =>
        db.Inbox.AcceptAsync(new Inbound(new Address("web", "1"), key, DateTimeOffset.UnixEpoch, new InboundContent.Text(new string('a', 6_000))), CancellationToken.None);

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }
}
