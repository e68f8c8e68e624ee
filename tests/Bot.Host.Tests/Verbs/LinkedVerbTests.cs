using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Storage;
using Bot.Testing;

namespace Bot.Host.Tests.Verbs;

/// <summary>The verbs over a database that has seen some life, on both kinds of database.</summary>
public sealed class LinkedVerbTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Address Chat = new("telegram", "123");
    private static readonly SchoolId School = SampleSchool.Register.School.Id;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.Postgres)]
    public async Task The_same_roster_twice_is_one_version(StorageProvider provider)
    {
        await using var database = await TemporaryDatabase.OnAsync(provider, TimeProvider.System);

        (await RunAsync(database, "import", SampleSchool.Folder)).Error.ShouldContain("bản 1");
        var again = await RunAsync(database, "import", SampleSchool.Folder);

        again.Code.ShouldBe(0);
        again.Output.ShouldContain("Không có gì thay đổi.");
        (await database.Registers.LoadAsync(School, None))!.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.Postgres)]
    public async Task A_code_that_was_given_out_links_a_chat_that_can_be_shown_and_unlinked(StorageProvider provider)
    {
        await using var database = await TemporaryDatabase.OnAsync(provider, TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);
        var table = (await RunAsync(database, "invite", "--class", "6A")).Output;
        var code = table.Split('\n').Single(line => line.Contains("0370000009", StringComparison.Ordinal))[..8];
        await TurnAsync(database, new Effect.LinkChat(
            Chat, new Invitation(code, Membership.Of(School, new GuardianId("0370000009")), DateTimeOffset.MaxValue, UsedAt: null), TimeProvider.System.GetUtcNow()));

        var who = await RunAsync(database, "who", "telegram:123");
        var unlink = await RunAsync(database, "unlink", "telegram:123");
        var afterwards = await RunAsync(database, "who", "telegram:123");

        who.Code.ShouldBe(0, who.Error);
        who.Output.ShouldContain("MAU01");
        who.Output.ShouldContain("phụ huynh");
        who.Output.ShouldContain("Ksor Hyui");
        unlink.Code.ShouldBe(0);
        afterwards.Code.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_listed_retried_and_dropped()
    {
        await using var database = await TemporaryDatabase.SqliteAsync(TimeProvider.System);
        await RunAsync(database, "import", SampleSchool.Folder);
        await KillAsync(database, "reply:1");

        var list = await RunAsync(database, "outbox", "list");
        var check = await RunAsync(database, "check");
        var id = list.Output.Split('\n')[1].Split(' ')[0];
        var retry = await RunAsync(database, "outbox", "retry", id);
        var afterRetry = await RunAsync(database, "check");
        var drop = await RunAsync(database, "outbox", "drop", id);

        list.Output.ShouldContain("reply:1");
        list.Output.ShouldContain("telegram:123");
        check.Code.ShouldBe(1);
        check.Error.ShouldContain("1 chết");
        retry.Code.ShouldBe(0, retry.Error);
        afterRetry.Code.ShouldBe(0, afterRetry.Error);
        afterRetry.Output.ShouldContain("1 đang chờ");
        drop.Code.ShouldBe(0, drop.Error);
        (await database.Outbox.StateAsync(None)).Waiting.ShouldBe(0);
    }

    private static async Task KillAsync(TemporaryDatabase database, string key)
    {
        var now = TimeProvider.System.GetUtcNow();
        await database.Accounts.EnsureAsync(new ChannelAccount("telegram", "telegram", School: null, "{}", ProtectedSecrets: null), None);
        await TurnAsync(database, new Effect.Say(new OutboxEntry(key, School, Chat, MessageKind.Reply, new Outbound("Dạ"), now)));
        var lease = (await database.Accounts.AcquireAsync("telegram", "test", None))!;
        var claimed = (await database.Outbox.ClaimAsync(lease, [], 10, None)).ShouldHaveSingleItem();
        await database.Outbox.StartAsync(lease, [claimed.Id], None);
        await database.Outbox.MarkAsync(lease, [(claimed.Id, new SendMark.Dead("blocked"))], None);
        await database.Accounts.ReleaseAsync(lease, None);
    }

    private static async Task TurnAsync(TemporaryDatabase database, Effect effect)
    {
        var now = TimeProvider.System.GetUtcNow();
        await database.Inbox.AcceptAsync(new Inbound(Chat, Guid.NewGuid().ToString("N"), now, new InboundContent.Text("xin chào")), None);
        var message = (await database.Inbox.ClaimAsync("test", 10, None)).ShouldHaveSingleItem();
        var scene = await database.Turns.LoadAsync(message, now, None);
        (await database.Turns.CommitAsync(message, scene, new TurnResult(new ConversationMemory(), [effect]), None)).ShouldBe(CommitOutcome.Committed);
    }

    private Task<Ending> RunAsync(TemporaryDatabase database, params string[] words) => BotProcess.In(_folder.FullPath, words)
        .With("Bot__Storage__Provider", database.Options.Provider.ToString())
        .With("Bot__Storage__ConnectionString", database.Options.ConnectionString)
        .EndAsync();
}
